-- The text that the public reads, recognising a reporter without knowing who it is, and reports that continue one another.

alter table reporter_identity add column email_print varchar(64);
alter table reporter_identity add column phone_print varchar(64);
create index reporter_identity_email_print on reporter_identity (email_print);
create index reporter_identity_phone_print on reporter_identity (phone_print);
comment on column reporter_identity.email_print is 'Sidik surel berkunci (HMAC): sama untuk surel yang sama, tidak dapat dibalik (AR-10)';
comment on column reporter_identity.phone_print is 'Sidik telepon berkunci (HMAC): sama untuk nomor yang sama, tidak dapat dibalik (AR-10)';

alter table report add column public_title varchar(200);
alter table report add column public_content varchar(20000);
alter table report add column preceded_by varchar(20);
alter table report add column later_replies_until timestamp with time zone;
alter table report add constraint report_preceded_by foreign key (preceded_by) references report (tracking_id);
create index report_reporter on report (reporter, received_at);
create index report_preceding on report (preceded_by);
comment on column report.public_title is 'Judul untuk umum bila verifikator memperbaikinya; kosong: judul asli (V-8)';
comment on column report.public_content is 'Isi untuk umum bila verifikator memperbaiki atau menyamarkan data pribadi; kosong: isi asli (V-8)';
comment on column report.preceded_by is 'Laporan yang dilanjutkan oleh laporan ini (AC-6, AC-7)';
comment on column report.later_replies_until is 'Sampai kapan tanggapan susulan dapat membuka kembali laporan yang selesai (AC-7)';

-- The house may have completed reports already; their timers run to the end of the same day.
update report set later_replies_until = closed_at + interval '30' day where status = 'COMPLETED';

alter table status_change add column linked_report varchar(20);
comment on column status_change.linked_report is 'Laporan lain yang menyangkut perubahan ini: lanjutan atau pendahulunya (AC-6)';
