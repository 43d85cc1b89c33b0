-- Who in which role and by which decree; also looks that are not at one report; found by report, officer, act and time (PD-6).

alter table trail_entry alter column tracking_id drop not null;
alter table trail_entry add column role varchar(1000);
alter table trail_entry add column decree varchar(1000);
alter table trail_entry alter column purpose set data type varchar(1000);

create index trail_entry_report on trail_entry (tracking_id, at, id);
drop index trail_entry_tracking_id;
create index trail_entry_actor on trail_entry (actor, at, id);
create index trail_entry_act on trail_entry (act, at, id);
create index trail_entry_at on trail_entry (at, id);

comment on column trail_entry.tracking_id is 'Laporan yang mana; kosong bila bukan tentang satu laporan, misalnya penarikan data';
comment on column trail_entry.role is 'Dalam peran apa: kelompok yang memberi akses; kosong untuk pelapor dan sistem';
comment on column trail_entry.decree is 'Nomor SK penugasan dalam peran itu (ACT-14)';
