create table house_setting (
    name varchar(64) not null primary key,
    setting varchar(200) not null
);
comment on table house_setting is 'Tetapan yang melekat pada basis data ini sejak pertama kali dipakai';
comment on column house_setting.name is 'Nama tetapan';
comment on column house_setting.setting is 'Nilai tetapan; kosong sebelum aplikasi pertama kali dijalankan';

-- The row is there from the beginning so that two nodes starting together can take turns by locking it.
insert into house_setting (name, setting) values ('zone', '');
