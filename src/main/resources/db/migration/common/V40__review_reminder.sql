-- When whoever owes a periodic report is reminded (RP-1 to RP-3); an agency's own days before those of all.

create table review_reminder (
    kind varchar(20) not null check (kind in (
        'UNIT_MONTHLY', 'UNIT_QUARTERLY', 'UNIT_YEARLY', 'AGENCY_QUARTERLY', 'AGENCY_YEARLY', 'EVALUATION')),
    agency varchar(40),
    first_day integer not null check (first_day between 1 and 28),
    second_day integer,
    constraint review_reminder_once unique nulls not distinct (kind, agency),
    constraint review_reminder_order check (second_day > first_day and second_day <= 28)
);
comment on table review_reminder is 'Hari pengingat laporan berkala, dihitung sejak periode berakhir (RP-1..3); lewat hari ke-28 tidak ada pengingat lagi';
comment on column review_reminder.kind is 'Jenis laporan; EVALUATION untuk undangan kepada Inspektorat';
comment on column review_reminder.agency is 'Kode instansi yang mempunyai hari sendiri; kosong berarti berlaku nasional';
comment on column review_reminder.first_day is 'Hari pengingat pertama; 1 adalah hari pertama setelah periode';
comment on column review_reminder.second_day is 'Hari pengingat kedua; kosong bila cukup satu';

insert into review_reminder (kind, agency, first_day, second_day) values
    ('UNIT_MONTHLY', null, 1, 8),
    ('UNIT_QUARTERLY', null, 1, 8),
    ('UNIT_YEARLY', null, 1, 8),
    ('AGENCY_QUARTERLY', null, 8, 15),
    ('AGENCY_YEARLY', null, 8, 15),
    ('EVALUATION', null, 15, null);
