create sequence trail_entry_seq start with 1 increment by 50;

create table trail_entry (
    id bigint not null primary key,
    at timestamp with time zone not null,
    actor varchar(64) not null,
    tracking_id varchar(12) not null,
    act varchar(40) not null,
    purpose varchar(300)
);
create index trail_entry_tracking_id on trail_entry (tracking_id, id);
comment on table trail_entry is 'Catatan akses dan perbuatan; hanya ditambah, tidak pernah diubah (PD-5, PD-6)';
comment on column trail_entry.at is 'Kapan';
comment on column trail_entry.actor is 'Siapa';
comment on column trail_entry.tracking_id is 'Laporan yang mana';
comment on column trail_entry.act is 'Apa yang dilakukan atau dilihat';
comment on column trail_entry.purpose is 'Untuk tugas atau alasan apa';
