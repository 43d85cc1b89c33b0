-- Priority codes (PR-1, PR-2): a code list with validity, set by Admin Nasional or by the rule of a topic.

create table priority (
    code varchar(32) not null primary key,
    name varchar(200) not null,
    position integer not null unique,
    valid_from date default date '2000-01-01' not null,
    valid_until date,
    constraint priority_code_form check (regexp_like(code, '^[A-Z0-9_]+$')),
    constraint priority_in_order check (valid_until >= valid_from - 1)
);
comment on table priority is 'Tanda prioritas: proyek strategis nasional atau isu prioritas (PR-2)';
comment on column priority.code is 'Kode prioritas';
comment on column priority.name is 'Nama prioritas';
comment on column priority.position is 'Urutan tampil';
comment on column priority.valid_from is 'Hari pertama berlaku';
comment on column priority.valid_until is 'Hari terakhir berlaku; kosong berarti seterusnya';

create table priority_topic (
    topic varchar(32) not null primary key references topic,
    priority varchar(32) not null references priority
);
comment on table priority_topic is 'Aturan: laporan dengan topik ini ditandai prioritas dengan sendirinya';
comment on column priority_topic.topic is 'Topik';
comment on column priority_topic.priority is 'Tanda prioritas yang diberikan';

alter table report add column priority varchar(32) references priority;
create index report_priority on report (priority);
comment on column report.priority is 'Tanda prioritas (PR-2); kosong berarti tidak ada';
