-- Each agency counts its own part of a report, the country counts the report once (LI-4): every line of history says
-- whether it is about a part.
alter table status_change add column support varchar(10);
comment on column status_change.support is 'Bila riwayat bagian pendukung: bagian instansi (AGENCY) atau unit kerja (UNIT); kosong pada laporan sendiri';
update status_change set support = (select r.support from report r where r.id = status_change.report_id);
