create sequence report_seq start with 1 increment by 50;
create sequence status_change_seq start with 1 increment by 50;
create sequence thread_entry_seq start with 1 increment by 50;

create table reporter_identity (
    pseudonym uuid not null primary key,
    sealed varchar(4000) not null
);
comment on table reporter_identity is 'Identitas pelapor, tersandi dan terpisah dari isi laporan (PD-19)';
comment on column reporter_identity.pseudonym is 'Nama samaran yang dipakai laporan untuk menunjuk pelapornya';
comment on column reporter_identity.sealed is 'Nama, surel, dan telepon; disandikan dengan kunci dari luar basis data';

create table report (
    id bigint not null primary key,
    version integer not null,
    tracking_id varchar(12) not null unique,
    access_code_hash varchar(64) not null,
    kind varchar(30) not null,
    channel varchar(20) not null,
    title varchar(200) not null,
    content varchar(20000) not null,
    incident_date date,
    incident_location varchar(300),
    topic varchar(40),
    agency varchar(40),
    unit varchar(40),
    suggested_unit varchar(40),
    normative boolean,
    supervisory boolean,
    field_examination boolean,
    anonymous boolean not null,
    confidential boolean not null,
    reporter uuid not null references reporter_identity (pseudonym),
    status varchar(20) not null,
    sub_status varchar(20),
    received_at timestamp with time zone not null,
    original_received_on date,
    entered_by varchar(64),
    published_at timestamp with time zone,
    closed_at timestamp with time zone,
    closing_reason varchar(30),
    archive_reason varchar(30),
    rating smallint check (rating between 1 and 5)
);
create index report_agency_status on report (agency, status);
create index report_entered_by on report (entered_by, received_at);
comment on table report is 'Laporan: pengaduan, aspirasi, atau permintaan informasi';
comment on column report.tracking_id is 'Nomor laporan (Tracking ID, CH-12): acak, tidak menunjukkan jumlah laporan';
comment on column report.access_code_hash is 'Sidik kode akses pelapor; kodenya sendiri tidak disimpan';
comment on column report.kind is 'Jenis: COMPLAINT pengaduan, ASPIRATION aspirasi, INFORMATION_REQUEST permintaan informasi (CH-9)';
comment on column report.channel is 'Kanal masuk (CH-7)';
comment on column report.title is 'Judul sebagaimana ditulis pelapor';
comment on column report.content is 'Isi laporan sebagaimana ditulis pelapor';
comment on column report.incident_date is 'Tanggal kejadian';
comment on column report.incident_location is 'Lokasi kejadian';
comment on column report.topic is 'Topik';
comment on column report.agency is 'Instansi yang memegang laporan; kosong selama di Admin Nasional';
comment on column report.unit is 'Unit kerja penanggung jawab; pada laporan berkadar pengawasan: unit yang dilaporkan';
comment on column report.suggested_unit is 'Usulan unit kerja, bukan putusan (DI-2)';
comment on column report.normative is 'Bersifat normatif (KL-1)';
comment on column report.supervisory is 'Berkadar pengawasan (KL-3, KP-4)';
comment on column report.field_examination is 'Memerlukan pemeriksaan lapangan (KL-3)';
comment on column report.anonymous is 'Anonim: identitas pelapor disembunyikan (CH-14)';
comment on column report.confidential is 'Rahasia: isi dan percakapan tidak untuk umum (CH-14)';
comment on column report.reporter is 'Nama samaran pelapor';
comment on column report.status is 'Status (ST-1..6)';
comment on column report.sub_status is 'Substatus Proses: INITIAL_RESPONSE respon awal, FOLLOW_UP tindak lanjut (ST-7)';
comment on column report.received_at is 'Saat laporan diterima sistem; awal semua tenggat (DI-3)';
comment on column report.original_received_on is 'Tanggal surat atau kedatangan, bila dimasukkan petugas (DI-3)';
comment on column report.entered_by is 'Petugas yang memasukkan laporan (CH-7); tidak pernah dicatat sebagai pelapor (DI-4)';
comment on column report.published_at is 'Sejak kapan judul, isi, dan percakapan boleh dilihat umum (CH-16)';
comment on column report.closed_at is 'Saat laporan selesai';
comment on column report.closing_reason is 'Cara selesai (AC)';
comment on column report.archive_reason is 'Alasan arsip (AR)';
comment on column report.rating is 'Penilaian pelapor, 1 sampai 5 bintang (AC-8)';
comment on column report.id is 'Kunci';
comment on column report.version is 'Penjaga perubahan serentak';

create table status_change (
    id bigint not null primary key,
    report_id bigint not null references report (id),
    at timestamp with time zone not null,
    actor varchar(64) not null,
    act varchar(40) not null,
    from_status varchar(20),
    to_status varchar(20) not null,
    sub_status varchar(20),
    agency varchar(40),
    unit varchar(40),
    note varchar(4000)
);
create index status_change_report on status_change (report_id, id);
comment on table status_change is 'Riwayat keadaan laporan; tidak pernah diubah, sumber semua angka (ST-10)';
comment on column status_change.at is 'Kapan';
comment on column status_change.actor is 'Siapa: id pengguna petugas, "pelapor", atau "tuntas" untuk sistem';
comment on column status_change.act is 'Perbuatan';
comment on column status_change.from_status is 'Status sebelumnya';
comment on column status_change.to_status is 'Status sesudahnya';
comment on column status_change.sub_status is 'Substatus sesudahnya';
comment on column status_change.agency is 'Instansi pemegang sesudahnya';
comment on column status_change.unit is 'Unit kerja pemegang sesudahnya';
comment on column status_change.note is 'Alasan atau catatan petugas';

create table thread_entry (
    id bigint not null primary key,
    report_id bigint not null references report (id),
    type varchar(30) not null,
    author varchar(64) not null,
    agency varchar(40),
    unit varchar(40),
    text varchar(20000) not null,
    at timestamp with time zone not null
);
create index thread_entry_report on thread_entry (report_id, id);
comment on table thread_entry is 'Percakapan pada laporan: jawaban instansi dan tanggapan pelapor (RA-6)';
comment on column thread_entry.type is 'INITIAL_RESPONSE respon awal, SUBSTANTIVE_RESPONSE tindak lanjut, REPLY tanggapan pelapor';
comment on column thread_entry.author is 'Penulis; nama petugas tidak ditampilkan kepada umum (ET-3)';
comment on column thread_entry.text is 'Isi';

create table attachment (
    id uuid not null primary key,
    report_id bigint not null references report (id),
    name varchar(200) not null,
    content_type varchar(100) not null,
    size_bytes integer not null,
    sha256 varchar(64) not null,
    at timestamp with time zone not null
);
create index attachment_report on attachment (report_id, at);
comment on table attachment is 'Lampiran laporan (CH-8)';
comment on column attachment.sha256 is 'Sidik isi berkas';

create table attachment_content (
    attachment uuid not null primary key references attachment (id),
    content file_content not null
);
comment on table attachment_content is 'Isi lampiran, terpisah agar daftar lampiran tidak ikut memuatnya';
