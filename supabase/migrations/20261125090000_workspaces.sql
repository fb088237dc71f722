-- Workspaces: one partnership of employers that plan together. Everything else belongs to one.
create table public.workspaces (
	id uuid primary key default gen_random_uuid(),
	name text not null,
	created_at timestamptz not null default now(),
	-- A blank name cannot be told apart from another in a list.
	constraint workspaces_name_is_given check (length(btrim(name)) between 1 and 200)
);
comment on table public.workspaces is 'A partnership of employers that plan together.';

-- Members: who may look (viewer), change (editor) or also let others in (owner).
create table public.members (
	workspace_id uuid not null references public.workspaces (id) on delete cascade,
	user_id uuid not null references auth.users (id) on delete cascade,
	role text not null,
	created_at timestamptz not null default now(),
	primary key (workspace_id, user_id),
	-- Every policy reads this word: an unknown one would quietly mean no rights.
	constraint members_role_is_known check (role in ('owner', 'editor', 'viewer'))
);
comment on table public.members is 'Who may look at a workspace, change it, or own it.';

create index members_user_id_idx on public.members (user_id);

-- A hosted project may still hand out rights on new tables by itself, so they are taken first.
revoke all on public.workspaces, public.members from public, anon, authenticated;
grant select on public.workspaces, public.members to authenticated;

alter table public.workspaces enable row level security;
alter table public.workspaces force row level security;
alter table public.members enable row level security;
alter table public.members force row level security;

-- Not exposed over the API: functions that policies lean on.
create schema private;
revoke all on schema private from public;
grant usage on schema private to authenticated;

-- Definer, because a policy on members that read members as the caller would call itself for ever.
create function private.readable_workspaces() returns setof uuid
	language sql stable security definer set search_path = ''
	as $$
		select m.workspace_id from public.members m where m.user_id = (select auth.uid())
	$$;

create function private.writable_workspaces() returns setof uuid
	language sql stable security definer set search_path = ''
	as $$
		select m.workspace_id
		from public.members m
		where m.user_id = (select auth.uid()) and m.role in ('owner', 'editor')
	$$;

revoke execute on function private.readable_workspaces(), private.writable_workspaces()
	from public, anon, authenticated;
grant execute on function private.readable_workspaces(), private.writable_workspaces()
	to authenticated;

-- Definer, because nobody may add a member and a new workspace needs its first owner.
create function public.workspace_create(title text) returns uuid
	language plpgsql security definer set search_path = ''
	as $$
	declare
		caller uuid := (select auth.uid());
		made uuid;
	begin
		if caller is null then
			raise exception 'Sign in first' using errcode = '42501';
		end if;
		insert into public.workspaces (name) values (title) returning id into made;
		insert into public.members (workspace_id, user_id, role) values (made, caller, 'owner');
		return made;
	end
	$$;

revoke execute on function public.workspace_create(text) from public, anon, authenticated;
grant execute on function public.workspace_create(text) to authenticated;

create policy "Members see their own workspaces" on public.workspaces
	for select to authenticated
	using (id in (select private.readable_workspaces()));

create policy "Members see who else is in their workspaces" on public.members
	for select to authenticated
	using (workspace_id in (select private.readable_workspaces()));
