-- Mappings: how the columns and grades of a kind of file were understood last time, so that the
-- next file with the same headings starts from there.
create table public.mappings (
	workspace_id uuid not null references public.workspaces (id) on delete cascade,
	fingerprint text not null,
	kind text not null,
	mapping jsonb not null,
	updated_at timestamptz not null default now(),
	primary key (workspace_id, fingerprint, kind),
	constraint mappings_fingerprint_is_given check (length(fingerprint) between 1 and 200),
	constraint mappings_kind_is_given check (length(kind) between 1 and 60)
);
comment on table public.mappings is 'Remembered column and grade mappings, by file headings.';

revoke all on public.mappings from public, anon, authenticated;
grant select, insert, update, delete on public.mappings to authenticated;

alter table public.mappings enable row level security;
alter table public.mappings force row level security;

create policy "Members see the mappings of their workspaces" on public.mappings
	for select to authenticated
	using (workspace_id in (select private.readable_workspaces()));
create policy "Owners and editors add mappings" on public.mappings
	for insert to authenticated
	with check (workspace_id in (select private.writable_workspaces()));
create policy "Owners and editors change mappings" on public.mappings
	for update to authenticated
	using (workspace_id in (select private.writable_workspaces()))
	with check (workspace_id in (select private.writable_workspaces()));
create policy "Owners and editors remove mappings" on public.mappings
	for delete to authenticated
	using (workspace_id in (select private.writable_workspaces()));
