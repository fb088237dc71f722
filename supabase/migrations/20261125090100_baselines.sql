-- Baselines: the imported, confirmed workforce of all partners at a date. Written once: a new
-- import is a new baseline, so nobody holds a right to update these three tables.
create table public.baselines (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null references public.workspaces (id) on delete cascade,
	name text not null,
	as_of date not null,
	employers jsonb not null,
	source jsonb not null,
	created_by uuid default auth.uid() references auth.users (id) on delete set null,
	created_at timestamptz not null default now(),
	-- Lets a row elsewhere name its baseline and its workspace together, so that they agree.
	unique (workspace_id, id),
	constraint baselines_name_is_given check (length(btrim(name)) between 1 and 300),
	constraint baselines_employers_is_a_list check (jsonb_typeof(employers) = 'array')
);
comment on table public.baselines is 'The workforce of all partners at a date; never changed.';

create index baselines_created_by_idx on public.baselines (created_by);

create table public.contracts (
	baseline_id uuid not null,
	workspace_id uuid not null,
	ref text not null,
	employer text not null,
	record jsonb not null,
	primary key (baseline_id, ref),
	foreign key (workspace_id, baseline_id)
		references public.baselines (workspace_id, id) on delete cascade,
	-- The columns are copies for looking up; a copy that differs from the record would mislead.
	constraint contracts_columns_agree check (
		record ->> 'ref' is not distinct from ref and record ->> 'employer' is not distinct from employer
	)
);
comment on table public.contracts is 'One assignment of a person, as imported; no names.';

create index contracts_workspace_id_idx on public.contracts (workspace_id, baseline_id);

create table public.posts (
	baseline_id uuid not null,
	workspace_id uuid not null,
	ref text not null,
	employer text not null,
	record jsonb not null,
	primary key (baseline_id, ref),
	foreign key (workspace_id, baseline_id)
		references public.baselines (workspace_id, id) on delete cascade,
	constraint posts_columns_agree check (
		record ->> 'ref' is not distinct from ref and record ->> 'employer' is not distinct from employer
	)
);
comment on table public.posts is 'One box of a structure, as imported.';

create index posts_workspace_id_idx on public.posts (workspace_id, baseline_id);

revoke all on public.baselines, public.contracts, public.posts from public, anon, authenticated;
grant select, delete on public.baselines to authenticated;
grant insert (workspace_id, name, as_of, employers, source) on public.baselines to authenticated;
grant select, insert on public.contracts, public.posts to authenticated;

alter table public.baselines enable row level security;
alter table public.baselines force row level security;
alter table public.contracts enable row level security;
alter table public.contracts force row level security;
alter table public.posts enable row level security;
alter table public.posts force row level security;

-- One call is one transaction: the baseline with every row, or nothing.
create function public.baseline_create(
	workspace uuid, title text, as_of_date date, employer_list jsonb, source_note jsonb,
	contract_list jsonb, post_list jsonb
) returns uuid
	language plpgsql set search_path = ''
	as $$
	declare
		made uuid;
	begin
		insert into public.baselines (workspace_id, name, as_of, employers, source)
		values (workspace, title, as_of_date, employer_list, source_note)
		returning id into made;

		insert into public.contracts (baseline_id, workspace_id, ref, employer, record)
		select made, workspace, item ->> 'ref', item ->> 'employer', item
		from jsonb_array_elements(contract_list) as item;

		insert into public.posts (baseline_id, workspace_id, ref, employer, record)
		select made, workspace, item ->> 'ref', item ->> 'employer', item
		from jsonb_array_elements(post_list) as item;

		return made;
	end
	$$;

-- One value, not rows: the API cuts long lists of rows short (1,000 by default) without a word.
create function public.baseline_read(baseline uuid) returns jsonb
	language sql stable set search_path = ''
	as $$
		select jsonb_build_object(
			'id', b.id,
			'name', b.name,
			'as_of', b.as_of,
			'employers', b.employers,
			'source', b.source,
			'created_at', b.created_at,
			'contracts', coalesce(
				(select jsonb_agg(c.record order by c.ref) from public.contracts c where c.baseline_id = b.id),
				'[]'::jsonb
			),
			'posts', coalesce(
				(select jsonb_agg(p.record order by p.ref) from public.posts p where p.baseline_id = b.id),
				'[]'::jsonb
			)
		)
		from public.baselines b
		where b.id = baseline
	$$;

revoke execute on function
	public.baseline_create(uuid, text, date, jsonb, jsonb, jsonb, jsonb),
	public.baseline_read(uuid)
	from public, anon, authenticated;
grant execute on function
	public.baseline_create(uuid, text, date, jsonb, jsonb, jsonb, jsonb),
	public.baseline_read(uuid)
	to authenticated;

create policy "Members see the baselines of their workspaces" on public.baselines
	for select to authenticated
	using (workspace_id in (select private.readable_workspaces()));
create policy "Owners and editors add baselines" on public.baselines
	for insert to authenticated
	with check (workspace_id in (select private.writable_workspaces()));
create policy "Owners and editors remove baselines" on public.baselines
	for delete to authenticated
	using (workspace_id in (select private.writable_workspaces()));

create policy "Members see the contracts of their workspaces" on public.contracts
	for select to authenticated
	using (workspace_id in (select private.readable_workspaces()));
create policy "Owners and editors add contracts with a baseline" on public.contracts
	for insert to authenticated
	with check (workspace_id in (select private.writable_workspaces()));

create policy "Members see the posts of their workspaces" on public.posts
	for select to authenticated
	using (workspace_id in (select private.readable_workspaces()));
create policy "Owners and editors add posts with a baseline" on public.posts
	for insert to authenticated
	with check (workspace_id in (select private.writable_workspaces()));
