-- What the changes of each month that is over have added to the recap and taken from it, so that a recap does not read the
-- same history again and again (ADR 0051).
create table tally (
    dimension varchar(10) not null,
    received_in varchar(7) not null,
    part varchar(60) not null,
    changed_in varchar(7) not null,
    support varchar(10) not null,
    status varchar(20) not null,
    n bigint not null,
    substantive bigint not null,
    responded bigint not null,
    seconds numeric(24, 3) not null,
    ratings bigint not null,
    stars bigint not null,
    without_promise bigint not null,
    primary key (dimension, received_in, part, changed_in, support, status)
);
comment on table tally is 'Saldo bulanan rekap: keadaan laporan pada akhir bulan dikurangi keadaannya pada awal bulan, hanya laporan yang berubah pada bulan itu';
comment on column tally.dimension is 'AGENCY per instansi, TOPIC per topik bagi seluruh negeri';
comment on column tally.received_in is 'Bulan diterimanya laporan menurut WIB, misalnya 2026-03';
comment on column tally.part is 'Kode instansi atau topik; kosong bila tidak ada';
comment on column tally.changed_in is 'Bulan terjadinya perubahan menurut WIB; berlaku hanya sebelum tallied.until';
comment on column tally.support is 'AGENCY bila bagian instansi pendukung (LI-4); kosong pada laporan sendiri';
comment on column tally.status is 'Status (ST-1..6)';
comment on column tally.n is 'Banyaknya laporan';
comment on column tally.substantive is 'Yang sudah ditindaklanjuti secara substantif (MI-3b)';
comment on column tally.responded is 'Yang disposisi dan tanggapan pertamanya diketahui (MI-4)';
comment on column tally.seconds is 'Jumlah detik dari disposisi sampai tanggapan pertama (MI-4)';
comment on column tally.ratings is 'Yang dinilai pelapor (MI-5)';
comment on column tally.stars is 'Jumlah bintang (MI-5)';
comment on column tally.without_promise is 'Dari register lama, sudah didisposisikan tanpa jangka waktu (MI-10)';

create table tallied (
    id smallint not null primary key check (id = 1),
    until timestamp with time zone not null,
    counting timestamp with time zone
);
insert into tallied (id, until) values (1, timestamp with time zone '1990-01-01 00:00:00+07:00');
comment on table tallied is 'Sampai mana saldo bulanan berlaku: satu baris; mundur dengan sendirinya bila riwayat sebelum saat itu berubah';
comment on column tallied.until is 'Perubahan sebelum saat ini sudah masuk saldo';
comment on column tallied.counting is 'Akhir bulan yang sedang dihitung; kosong bila tidak ada, atau riwayatnya berubah selama dihitung';
