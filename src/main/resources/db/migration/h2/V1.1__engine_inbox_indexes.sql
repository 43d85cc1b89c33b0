-- As on PostgreSQL; H2 knows no partial index, so links of every type are in it.
create index act_idx_identitylink_candidate on act_ru_identitylink (group_id_, task_id_);
create index act_idx_task_due on act_ru_task (due_date_, id_);
