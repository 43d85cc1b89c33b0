-- Which key seals an identity, so that the identities can move to another key while reports come in (PD-10, PD-19).

alter table reporter_identity add column key_name varchar(16) default 'k1' not null;
alter table reporter_identity alter column key_name drop default;
create index reporter_identity_key_name on reporter_identity (key_name);
comment on column reporter_identity.key_name is 'Nama kunci yang dipakai menyandikan; k1 bila disandikan sebelum kunci mempunyai nama';
