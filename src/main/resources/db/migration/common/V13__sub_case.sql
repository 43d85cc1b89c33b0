-- Sub-cases: the parts that supporting agencies and supporting units answer (LI-2, DS-4).

-- 482109375516-2, and -2-1 for a unit that supports within a supporting agency.
alter table report alter column tracking_id set data type varchar(20);
alter table report alter column master_report set data type varchar(20);
alter table hop alter column tracking_id set data type varchar(20);
alter table trail_entry alter column tracking_id set data type varchar(20);

alter table report add column parent bigint;
alter table report add column support varchar(10);
alter table report add column sub_cases integer default 0 not null;
alter table report alter column access_code_hash drop not null;
alter table report alter column title drop not null;
alter table report alter column content drop not null;
alter table report add constraint report_parent_report foreign key (parent) references report (id);
alter table report add constraint report_support check (support in ('AGENCY', 'UNIT'));
alter table report add constraint report_whole_or_part check (
    (parent is null and support is null and access_code_hash is not null and title is not null and content is not null)
    or (parent is not null and support is not null and agency is not null and access_code_hash is null
        and title is null and content is null and published_at is null));
create index report_parent on report (parent);
comment on column report.tracking_id is 'Nomor laporan (Tracking ID, CH-12): acak, tidak menunjukkan jumlah laporan; bagian pendukung memakai nomor induknya dengan akhiran -1, -2, dan seterusnya';
comment on column report.parent is 'Laporan induk, bila baris ini bagian yang dijawab pendukung (LI-2, DS-4); kosong pada laporan sendiri. Isi, pelapor, dan percakapan ada pada induknya';
comment on column report.support is 'AGENCY: bagian instansi pendukung (LI-2); UNIT: bagian unit kerja pendukung (DS-4); kosong pada laporan sendiri';
comment on column report.sub_cases is 'Berapa bagian pendukung yang pernah dibuka; nomor terakhirnya';
comment on column report.access_code_hash is 'Sidik kode akses pelapor; kodenya sendiri tidak disimpan. Bagian pendukung tidak mempunyai kode';
comment on column report.title is 'Judul sebagaimana ditulis pelapor; pada bagian pendukung dibaca dari induknya';
comment on column report.content is 'Isi laporan sebagaimana ditulis pelapor; pada bagian pendukung dibaca dari induknya';

insert into archive_reason (code, label, explanation, active, position) values
    ('DILEPAS', 'Bagian pendukung dilepas', 'Bagian ini tidak lagi diperlukan dari pendukungnya.', false, 9);
