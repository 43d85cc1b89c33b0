create table answered_submission (
    key_hash varchar(64) not null primary key,
    body_hash varchar(64) not null,
    sealed_answer varchar(8000) not null,
    answered_at timestamp with time zone not null
);
comment on table answered_submission is 'Jawaban atas kiriman yang berkunci: kiriman ulang mendapat jawaban yang sama, bukan laporan kedua';
comment on column answered_submission.key_hash is 'Sidik Idempotency-Key';
comment on column answered_submission.body_hash is 'Sidik isi kiriman';
comment on column answered_submission.sealed_answer is 'Jawaban, disandikan dengan Idempotency-Key itu sendiri sehingga hanya pengirimnya dapat membukanya';
comment on column answered_submission.answered_at is 'Kapan dijawab';
