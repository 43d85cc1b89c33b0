-- Corrections by officers: of a class (KL-7), of the kind of a response (RA-4), of who may handle a report (KP-5, ET-6).

alter table thread_entry add column corrected_type varchar(30);
comment on column thread_entry.type is 'INITIAL_RESPONSE respon awal, SUBSTANTIVE_RESPONSE tindak lanjut, REPLY tanggapan pelapor, DUPLICATE laporan serupa yang digabungkan (hanya untuk petugas); pada jawaban: jenis yang dipilih penulisnya';
comment on column thread_entry.corrected_type is 'Jenis yang berlaku setelah dikoreksi (RA-4); kosong: jenis yang dipilih penulisnya';

alter table status_change add column entry bigint;
alter table status_change add column officer varchar(64);
alter table status_change add constraint status_change_entry foreign key (entry) references thread_entry (id);
create index status_change_response on status_change (entry);
comment on column status_change.entry is 'Jawaban yang disampaikan atau dikoreksi dengan perbuatan ini (RA-4)';
comment on column status_change.officer is 'Petugas yang dikecualikan dengan perbuatan ini (KP-5, ET-6)';

-- Answers that were given before: each was said in the moment of its line of history.
update status_change
   set entry = (select max(said.id) from thread_entry said
                 where said.report_id = status_change.report_id
                   and said.author = status_change.actor
                   and said.at <= status_change.at
                   and status_change.act = concat(said.type, '_GIVEN'))
 where act in ('INITIAL_RESPONSE_GIVEN', 'SUBSTANTIVE_RESPONSE_GIVEN');

alter table report add column excluded_officers varchar(4000);
comment on column report.excluded_officers is 'Petugas yang tidak boleh menangani dan melihat laporan karena menyangkut dirinya (KP-5, ET-6): id pengguna, masing-masing diikuti spasi';
