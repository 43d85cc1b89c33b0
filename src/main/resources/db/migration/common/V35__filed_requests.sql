-- What somebody without the access code asks by letter or at the counter, an officer files (PD-4, PD-7, PD-8, PD-11, PD-13).
-- The list of kinds cannot be widened in place: its name differs between the databases.
alter table data_request add column wish varchar(20);
update data_request set wish = kind;
alter table data_request drop column kind;
alter table data_request rename column wish to kind;
alter table data_request alter column kind set not null;
alter table data_request add constraint data_request_kind
    check (kind in ('ACCESS', 'CORRECTION', 'RESTRICTION', 'ERASURE'));
comment on column data_request.kind is 'ACCESS salinan data, CORRECTION perbaikan, RESTRICTION pembatasan, ERASURE penghapusan';

alter table data_request add column filed_through varchar(10) check (filed_through in ('LETTER', 'COUNTER'));
alter table data_request add column filed_by varchar(64);
alter table data_request add column proof varchar(2000);
alter table data_request add constraint data_request_filed
    check ((filed_through is null) = (filed_by is null) and (filed_through is null) = (proof is null));
comment on column data_request.tracking_id is 'Laporan yang datanya diminta';
comment on column data_request.filed_through is 'LETTER surat, COUNTER tatap muka; kosong: diminta pelapor sendiri dengan kode akses';
comment on column data_request.filed_by is 'Petugas yang mencatat';
comment on column data_request.proof is 'Bukti bahwa pemohon adalah pelapor; tanpa data pribadi';

-- A letter about a report may lead to another page than the report's own.
alter table outgoing_message drop constraint outgoing_message_leads_somewhere;
alter table outgoing_message add constraint outgoing_message_leads_somewhere
    check (tracking_id is not null or page is not null);
comment on column outgoing_message.page is 'Halaman petugas yang dituju bila bukan halaman laporannya';
