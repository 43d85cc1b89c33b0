-- The turns of a report: Tunda, Arsip, own answers, reopening.

create table archive_reason (
    code varchar(30) not null primary key,
    label varchar(120) not null,
    explanation varchar(400) not null,
    active boolean not null,
    position integer not null
);
comment on table archive_reason is 'Alasan arsip (AR-1..9): data acuan, dapat ditambah atau dinonaktifkan';
comment on column archive_reason.label is 'Sebutan bagi petugas';
comment on column archive_reason.explanation is 'Penjelasan bagi pelapor, dengan kata-kata sehari-hari';
comment on column archive_reason.active is 'Dapat dipilih petugas; alasan yang tidak aktif hanya dipakai sistem atau laporan lama';
comment on column archive_reason.position is 'Urutan tampil';

insert into archive_reason (code, label, explanation, active, position) values
    ('DUPLIKAT_BERULANG', 'Duplikat atau berulang', 'Laporan ini sama dengan laporan yang sudah ada dan digabungkan ke sana.', true, 1),
    ('TERLALU_UMUM', 'Terlalu umum', 'Isi laporan terlalu umum sehingga belum dapat ditindaklanjuti.', true, 2),
    ('TIDAK_RELEVAN', 'Tidak relevan dengan kinerja pemerintah', 'Isi laporan tidak berkaitan dengan tugas dan layanan pemerintah.', true, 3),
    ('SALAH_FORMAT', 'Kesalahan format', 'Laporan tidak mengikuti format yang dapat diproses.', true, 4),
    ('TIDAK_JELAS', 'Tidak jelas', 'Isi laporan tidak dapat dipahami.', true, 5),
    ('TIDAK_DILENGKAPI', 'Tidak dilengkapi', 'Laporan tidak dilengkapi dalam 30 hari kalender sehingga dianggap dicabut.', false, 6),
    ('DICABUT', 'Dicabut pelapor', 'Laporan dicabut oleh pelapornya.', true, 7),
    ('SPAM_KASAR_UJI', 'Spam, kata kasar, atau uji coba', 'Laporan berisi spam, kata-kata kasar, atau hanya uji coba.', true, 8);

alter table report add column answered_by_agency boolean default false not null;
alter table report add column master_report varchar(12);
alter table report add constraint report_archive_reason foreign key (archive_reason) references archive_reason (code);
alter table report add constraint report_master_report foreign key (master_report) references report (tracking_id);
comment on column report.answered_by_agency is 'Admin Instansi menjawab sendiri, tanpa disposisi ke unit kerja (TR-5)';
comment on column report.master_report is 'Laporan induk, bila diarsipkan sebagai duplikat (AR-1)';

alter table status_change add column rating smallint;
comment on column status_change.rating is 'Penilaian yang berlaku sampai laporan dibuka kembali (AC-8)';

-- A merged report brings its whole text and a heading.
alter table thread_entry alter column text set data type varchar(21000);
comment on column thread_entry.type is 'INITIAL_RESPONSE respon awal, SUBSTANTIVE_RESPONSE tindak lanjut, REPLY tanggapan pelapor, DUPLICATE laporan serupa yang digabungkan (hanya untuk petugas)';

alter table deadline add column released boolean default false not null;
comment on column deadline.released is 'Gugur: berhenti karena tidak lagi ditunggu dari pemegang ini (bukan wewenang, dicabut)';
comment on column deadline.working_days is 'Lama yang dijanjikan: hari kerja, untuk COMPLETION hari kalender (CAL-6)';
comment on column deadline.ledger is 'Rincian hitungan: satu tanda per hari sejak hari ke-1 (+ hari kerja, ? hari kerja sementara, - akhir pekan, x libur, * hari kalender), lalu satu baris alasan untuk setiap x';
comment on column clock_length.working_days is 'Lama dalam hari kerja, untuk COMPLETION dalam hari kalender (CAL-6)';

insert into clock_length (clock, agency, working_days) values
    ('COMPLETION', null, 30),
    ('HOLDER_DECISION', null, 3);
