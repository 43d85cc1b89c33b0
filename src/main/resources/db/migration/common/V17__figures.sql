-- What the figures are read off: the ledger says with every line what was so when it was written, and the register
-- keeps the milestones of the present turn. monitoring reads both; its identities compare them.

alter table report add column legacy boolean default false not null;
alter table report add column changed_at timestamp with time zone;
alter table report add column reached_at timestamp with time zone;
alter table report add column verifications smallint default 0 not null;
alter table report add column verified_here boolean default false not null;
alter table report add column assigned_at timestamp with time zone;
alter table report add column first_response_at timestamp with time zone;
alter table report add column substantive_at timestamp with time zone;
alter table report alter column reporter drop not null;

comment on column report.legacy is 'Dari register lama: riwayat saja, tanpa proses, tanpa tenggat, tanpa identitas pelapor';
comment on column report.changed_at is 'Saat baris riwayatnya yang terakhir';
comment on column report.reached_at is 'Sejak kapan laporan ada pada pemegang sekarang: instansi, atau Admin Nasional';
comment on column report.verifications is 'Berapa kali laporan sudah diverifikasi, pada tingkat mana pun';
comment on column report.verified_here is 'Pernah diverifikasi oleh pemegang sekarang';
comment on column report.assigned_at is 'Saat disposisi yang berlaku; kosong bila laporan kembali diverifikasi';
comment on column report.first_response_at is 'Saat tanggapan pertama sejak disposisi itu; gugur dengan bukan wewenang (BW-9)';
comment on column report.substantive_at is 'Saat tindak lanjut pertama sejak disposisi itu; gugur dengan bukan wewenang (BW-9)';
comment on column report.reporter is 'Nama samaran pelapor; kosong hanya pada laporan dari register lama';

alter table status_change add column received_at timestamp with time zone;
alter table status_change add column kind varchar(30);
alter table status_change add column topic varchar(40);
alter table status_change add column supervisory boolean;
alter table status_change add column verification smallint;
alter table status_change add column verified_for varchar(40);
alter table status_change add column first_here boolean;
alter table status_change add column reached_at timestamp with time zone;

comment on column status_change.received_at is 'Saat laporannya diterima; salinan yang tidak pernah berubah, agar satu masa dapat dibaca sekaligus';
comment on column status_change.kind is 'Jenis laporan saat itu';
comment on column status_change.topic is 'Topik laporan saat itu';
comment on column status_change.supervisory is 'Berkadar pengawasan saat itu';
comment on column status_change.verification is 'Bila perubahan ini suatu putusan verifikasi: yang keberapa bagi laporan ini';
comment on column status_change.verified_for is 'Instansi yang memverifikasi; kosong pada putusan Admin Nasional';
comment on column status_change.first_here is 'Bila putusan verifikasi: yang pertama dari pemegang itu; putusan berikutnya tidak dihitung lagi (MI-7)';
comment on column status_change.reached_at is 'Bila putusan verifikasi: sejak kapan laporan ada pada yang memutus (V-3)';
comment on column status_change.rating is 'Penilaian yang diberikan (AC-8), atau yang berlaku sampai laporan dibuka kembali';

-- What was written before these columns.
update status_change set
    received_at = (select r.received_at from report r where r.id = status_change.report_id),
    kind = (select r.kind from report r where r.id = status_change.report_id),
    topic = (select r.topic from report r where r.id = status_change.report_id),
    supervisory = (select r.supervisory from report r where r.id = status_change.report_id);
alter table status_change alter column received_at set not null;
alter table status_change alter column kind set not null;

update report set
    changed_at = coalesce((select max(c.at) from status_change c where c.report_id = report.id), received_at),
    reached_at = coalesce(
        (select min(c.at) from status_change c where c.report_id = report.id and c.agency = report.agency), received_at),
    assigned_at = (
        select max(c.at) from status_change c
         where c.report_id = report.id and c.act in ('ASSIGNED', 'TAKEN_BY_AGENCY')
           and not exists (select 1 from status_change n
                            where n.report_id = c.report_id and n.to_status = 'NOT_VERIFIED' and n.id > c.id)),
    first_response_at = (
        select min(c.at) from status_change c
         where c.report_id = report.id and c.act in ('INITIAL_RESPONSE_GIVEN', 'SUBSTANTIVE_RESPONSE_GIVEN')
           and not exists (select 1 from status_change n
                            where n.report_id = c.report_id and n.to_status = 'NOT_VERIFIED' and n.id > c.id)),
    substantive_at = (
        select min(c.at) from status_change c
         where c.report_id = report.id and c.act = 'SUBSTANTIVE_RESPONSE_GIVEN'
           and not exists (select 1 from status_change n
                            where n.report_id = c.report_id and n.to_status = 'NOT_VERIFIED' and n.id > c.id));
alter table report alter column changed_at set not null;
alter table report alter column reached_at set not null;

update status_change set
    verification = 1,
    verified_for = case when act = 'FORWARDED' then null else agency end,
    reached_at = coalesce(
        (select min(p.at) from status_change p
          where p.report_id = status_change.report_id and p.agency = status_change.agency
            and status_change.act <> 'FORWARDED'),
        received_at)
 where from_status = 'NOT_VERIFIED'
   and actor not in ('tuntas', 'pelapor')
   and (act in ('ASSIGNED', 'TAKEN_BY_AGENCY', 'RETURNED_BY_AGENCY', 'DEFERRED', 'ARCHIVED')
        or act = 'FORWARDED'
           and (select p.agency from status_change p
                 where p.report_id = status_change.report_id and p.id < status_change.id
                 order by p.id desc fetch first 1 row only) is null);
update status_change set verification = (
        select count(*) from status_change p
         where p.report_id = status_change.report_id and p.verification is not null and p.id <= status_change.id)
 where verification is not null;
update report set verifications =
    (select count(*) from status_change c where c.report_id = report.id and c.verification is not null);
update status_change set first_here = not exists (
        select 1 from status_change p
         where p.report_id = status_change.report_id and p.verification < status_change.verification
           and p.verified_for is not distinct from status_change.verified_for)
 where verification is not null;
update report set verified_here = exists (
        select 1 from status_change c
         where c.report_id = report.id and c.verification is not null
           and c.verified_for is not distinct from report.agency);
