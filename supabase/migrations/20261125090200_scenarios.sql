-- Scenarios: what a partnership proposes, as moves on a baseline. Each save is the next version.
create table public.scenarios (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null references public.workspaces (id) on delete cascade,
	baseline_id uuid not null,
	name text not null,
	version integer not null default 1,
	body jsonb not null,
	updated_at timestamptz not null default now(),
	unique (workspace_id, id),
	-- A workforce that a scenario stands on is not removed from under it. Not `on delete restrict`:
	-- that has another error code from PostgreSQL 18 on.
	foreign key (workspace_id, baseline_id)
		references public.baselines (workspace_id, id) on delete no action,
	constraint scenarios_name_is_given check (length(btrim(name)) between 1 and 300),
	constraint scenarios_version_counts_from_one check (version >= 1)
);
comment on table public.scenarios is 'Moves, assumptions and policies on a baseline; versioned.';

create index scenarios_baseline_id_idx on public.scenarios (workspace_id, baseline_id);

-- Every version that was ever saved. Written by the trigger alone, so that it cannot be rewritten.
create table public.scenario_versions (
	scenario_id uuid not null,
	version integer not null,
	workspace_id uuid not null,
	name text not null,
	body jsonb not null,
	saved_by uuid references auth.users (id) on delete set null,
	saved_at timestamptz not null default now(),
	primary key (scenario_id, version),
	foreign key (workspace_id, scenario_id)
		references public.scenarios (workspace_id, id) on delete cascade
);
comment on table public.scenario_versions is 'Every saved version of a scenario.';

create index scenario_versions_workspace_id_idx on public.scenario_versions (workspace_id, scenario_id);
create index scenario_versions_saved_by_idx on public.scenario_versions (saved_by);

revoke all on public.scenarios, public.scenario_versions from public, anon, authenticated;
grant select, delete on public.scenarios to authenticated;
grant insert (workspace_id, baseline_id, name, body) on public.scenarios to authenticated;
grant update (name, version, body, updated_at) on public.scenarios to authenticated;
grant select on public.scenario_versions to authenticated;

alter table public.scenarios enable row level security;
alter table public.scenarios force row level security;
alter table public.scenario_versions enable row level security;
alter table public.scenario_versions force row level security;

-- Definer, because nobody may write history by hand. Refuses an update that is not the next version,
-- whichever way it came.
create function private.keep_scenario_version() returns trigger
	language plpgsql security definer set search_path = ''
	as $$
	begin
		if tg_op = 'UPDATE' and new.version <> old.version + 1 then
			raise exception 'A save must be the next version' using errcode = '40001';
		end if;
		insert into public.scenario_versions (scenario_id, version, workspace_id, name, body, saved_by)
		values (new.id, new.version, new.workspace_id, new.name, new.body, (select auth.uid()));
		return null;
	end
	$$;

revoke execute on function private.keep_scenario_version() from public, anon, authenticated;

create trigger keep_scenario_version
	after insert or update on public.scenarios
	for each row execute function private.keep_scenario_version();

-- Saves over the version the caller last saw, or answers with the one that is there now.
create function public.scenario_save(
	scenario uuid, expected_version integer, title text, new_body jsonb
) returns jsonb
	language plpgsql set search_path = ''
	as $$
	declare
		held public.scenarios;
	begin
		update public.scenarios s
		set name = title, body = new_body, version = s.version + 1, updated_at = now()
		where s.id = scenario and s.version = expected_version
		returning s.* into held;
		if found then
			return jsonb_build_object(
				'status', 'saved', 'version', held.version, 'updated_at', held.updated_at
			);
		end if;

		select s.* into held from public.scenarios s where s.id = scenario;
		if not found then
			return jsonb_build_object('status', 'missing');
		end if;
		if held.version = expected_version then
			raise exception 'Only owners and editors may save' using errcode = '42501';
		end if;
		return jsonb_build_object(
			'status', 'stale', 'version', held.version, 'updated_at', held.updated_at,
			'name', held.name, 'body', held.body
		);
	end
	$$;

revoke execute on function public.scenario_save(uuid, integer, text, jsonb)
	from public, anon, authenticated;
grant execute on function public.scenario_save(uuid, integer, text, jsonb) to authenticated;

create policy "Members see the scenarios of their workspaces" on public.scenarios
	for select to authenticated
	using (workspace_id in (select private.readable_workspaces()));
create policy "Owners and editors add scenarios" on public.scenarios
	for insert to authenticated
	with check (workspace_id in (select private.writable_workspaces()));
create policy "Owners and editors save scenarios" on public.scenarios
	for update to authenticated
	using (workspace_id in (select private.writable_workspaces()))
	with check (workspace_id in (select private.writable_workspaces()));
create policy "Owners and editors remove scenarios" on public.scenarios
	for delete to authenticated
	using (workspace_id in (select private.writable_workspaces()));

create policy "Members see earlier versions" on public.scenario_versions
	for select to authenticated
	using (workspace_id in (select private.readable_workspaces()));
