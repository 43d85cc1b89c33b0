-- Reference data: who can hold a report (agency, unit), what it is about (topic), by which way it came in (channel).
-- Codes hold no hyphen: the names of the officers' groups are built from them, with hyphens between (directory.Groups).

create table agency (
    code     varchar(32)  not null primary key,
    name     varchar(200) not null,
    position integer      not null unique,
    constraint agency_code_form check (regexp_like(code, '^[A-Z0-9_]+$'))
);
comment on table agency is 'Instansi yang menerima laporan (kementerian, lembaga, atau pemerintah daerah)';
comment on column agency.code is 'Kode instansi: huruf kapital, angka, dan garis bawah';
comment on column agency.name is 'Nama resmi instansi';
comment on column agency.position is 'Urutan tampil';

create table unit (
    agency   varchar(32)  not null references agency (code),
    code     varchar(32)  not null,
    name     varchar(200) not null,
    position integer      not null,
    primary key (agency, code),
    constraint unit_position_once unique (agency, position),
    constraint unit_code_form check (regexp_like(code, '^[A-Z0-9_]+$'))
);
comment on table unit is 'Unit kerja di dalam instansi; data acuan, dapat bertambah (ACT-15)';
comment on column unit.agency is 'Instansi induk';
comment on column unit.code is 'Kode unit kerja, unik di dalam instansinya';
comment on column unit.name is 'Nama unit kerja; tanda (contoh) berarti nama pengisi yang belum disahkan';
comment on column unit.position is 'Urutan tampil di dalam instansi';

create table topic (
    code     varchar(32)  not null primary key,
    name     varchar(200) not null,
    parent   varchar(32)  references topic (code),
    position integer      not null unique,
    constraint topic_code_form check (regexp_like(code, '^[A-Z0-9_]+$')),
    constraint topic_not_own_parent check (parent <> code)
);
comment on table topic is 'Topik laporan, tersusun sebagai pohon (RT-6)';
comment on column topic.code is 'Kode topik';
comment on column topic.name is 'Nama topik';
comment on column topic.parent is 'Topik induk; kosong hanya pada akar pohon';
comment on column topic.position is 'Urutan tampil; induk selalu mendahului anaknya';

create table channel (
    code     varchar(32)  not null primary key,
    name     varchar(200) not null,
    active   boolean      not null,
    position integer      not null unique,
    constraint channel_code_form check (regexp_like(code, '^[A-Z0-9_]+$'))
);
comment on table channel is 'Kanal masuknya laporan (CH-1 sampai CH-5)';
comment on column channel.code is 'Kode kanal';
comment on column channel.name is 'Nama kanal';
comment on column channel.active is 'Benar bila kanal sudah dibuka; kanal dalam pengembangan tetap terdaftar (CH-4)';
comment on column channel.position is 'Urutan tampil';

insert into agency (code, name, position) values
    ('KEMENPANRB', 'Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi', 1),
    ('KEMENDAGRI', 'Kementerian Dalam Negeri', 2);

-- ACT-15: four deputies, four bureaus of the secretariat, the inspectorate.
insert into unit (agency, code, name, position) values
    ('KEMENPANRB', 'SDMA', 'Deputi Bidang SDM Aparatur', 1),
    ('KEMENPANRB', 'RBKUNWAS', 'Deputi Bidang Reformasi Birokrasi, Akuntabilitas Aparatur, dan Pengawasan', 2),
    ('KEMENPANRB', 'YANLIK', 'Deputi Bidang Pelayanan Publik', 3),
    ('KEMENPANRB', 'KELEMBAGAAN', 'Deputi Bidang Kelembagaan dan Tata Laksana', 4),
    ('KEMENPANRB', 'BIRODAKIP', 'Biro Data, Komunikasi, dan Informasi Publik', 5),
    ('KEMENPANRB', 'BIROREN', 'Biro Perencanaan dan Kerja Sama (contoh)', 6),
    ('KEMENPANRB', 'BIROSDM', 'Biro Sumber Daya Manusia dan Organisasi (contoh)', 7),
    ('KEMENPANRB', 'BIROUMUM', 'Biro Umum dan Keuangan (contoh)', 8),
    ('KEMENPANRB', 'INSPEKTORAT', 'Inspektorat', 9),
    ('KEMENDAGRI', 'DUKCAPIL', 'Ditjen Kependudukan dan Pencatatan Sipil', 1),
    ('KEMENDAGRI', 'OTDA', 'Ditjen Otonomi Daerah (contoh)', 2);

-- The trend lists of the monitoring reports 2023 and 2024 name the leaves under ASN and PENGELOLAAN_SP4N; the other
-- branches follow what the units of both agencies are there for.
insert into topic (code, name, parent, position) values
    ('TOPIK', 'Semua topik', null, 1),
    ('ASN', 'Aparatur sipil negara', 'TOPIK', 10),
    ('KEBIJAKAN_ASN', 'Kebijakan ASN', 'ASN', 11),
    ('KEPEGAWAIAN', 'Kepegawaian', 'ASN', 12),
    ('PENERIMAAN_ASN', 'Penerimaan CPNS/PPPK', 'ASN', 13),
    ('CPNS', 'CPNS', 'PENERIMAAN_ASN', 14),
    ('PPPK', 'PPPK', 'PENERIMAAN_ASN', 15),
    ('PENGADUAN', 'Pengelolaan pengaduan', 'TOPIK', 20),
    ('PENGELOLAAN_SP4N', 'Teknis Pengelolaan SP4N-LAPOR!', 'PENGADUAN', 21),
    ('PELAYANAN_PUBLIK', 'Pelayanan publik', 'TOPIK', 30),
    ('REFORMASI_BIROKRASI', 'Reformasi birokrasi dan akuntabilitas', 'TOPIK', 40),
    ('KELEMBAGAAN', 'Kelembagaan dan tata laksana', 'TOPIK', 50),
    ('INFORMASI_PUBLIK', 'Informasi publik', 'TOPIK', 60),
    ('PENGAWASAN', 'Pengawasan dan integritas pegawai', 'TOPIK', 70),
    ('ADMINDUK', 'Administrasi kependudukan', 'TOPIK', 80),
    ('KTP_KK', 'KTP elektronik dan kartu keluarga', 'ADMINDUK', 81),
    ('AKTA', 'Akta pencatatan sipil', 'ADMINDUK', 82),
    ('OTONOMI_DAERAH', 'Otonomi daerah', 'TOPIK', 90),
    ('LAINNYA', 'Topik lain', 'TOPIK', 100);

insert into channel (code, name, active, position) values
    ('WEB', 'Situs lapor.go.id', true, 1),
    ('MOBILE', 'Aplikasi seluler', true, 2),
    ('SMS', 'SMS 1708', true, 3),
    ('X', 'X @lapor1708', true, 4),
    ('EMAIL', 'Surat elektronik', true, 5),
    ('LETTER', 'Surat cetak', true, 6),
    ('COUNTER', 'Tatap muka', true, 7),
    ('PHONE', 'Telepon', true, 8),
    ('LIVE_CHAT', 'Live chat', true, 9),
    ('WBS', 'WBS Inspektorat', true, 10),
    ('PPID', 'Situs PPID', true, 11),
    ('SIPPI', 'SIPPI', true, 12),
    ('BISA_TANYA', 'Bisa Tanya Kebijakan PANRB', true, 13),
    ('API', 'Sistem instansi lain', true, 14),
    ('LINE', 'Line', false, 15),
    ('TELEGRAM', 'Telegram', false, 16),
    ('FACEBOOK', 'Facebook', false, 17);
