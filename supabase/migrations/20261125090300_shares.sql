-- Shares: a frozen, already suppressed snapshot that a union opens by link. The row holds the hash
-- of the link's token, never the token. Nothing here points at a person.
create table public.shares (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null references public.workspaces (id) on delete cascade,
	scenario_id uuid,
	scenario_version integer not null,
	number integer not null,
	label text not null,
	snapshot jsonb not null,
	snapshot_sha256 text not null,
	rules_version text not null,
	parameters jsonb not null,
	token_sha256 text not null unique,
	created_by uuid default auth.uid() references auth.users (id) on delete set null,
	created_at timestamptz not null default now(),
	expires_at timestamptz not null,
	withdrawn_at timestamptz,
	last_opened_at timestamptz,
	opens integer not null default 0,
	-- The number is how people speak of a share ("share 3"), so it is never given twice.
	unique (workspace_id, number),
	-- What was published stays on record when the scenario goes.
	foreign key (workspace_id, scenario_id)
		references public.scenarios (workspace_id, id) on delete set null (scenario_id),
	-- A link that never ends is a leak that never ends.
	constraint shares_end_within_90_days check (
		expires_at > created_at and expires_at <= created_at + interval '90 days'
	),
	constraint shares_label_is_given check (length(btrim(label)) between 1 and 200),
	constraint shares_hold_a_hash_not_a_token check (
		token_sha256 ~ '^[0-9a-f]{64}$' and snapshot_sha256 ~ '^[0-9a-f]{64}$'
	)
);
comment on table public.shares is 'A frozen, suppressed snapshot opened by link.';

create index shares_scenario_id_idx on public.shares (workspace_id, scenario_id);
create index shares_created_by_idx on public.shares (created_by);

revoke all on public.shares from public, anon, authenticated;
-- The hash of the token is left out: no list of links can give a link away.
grant select (
	id, workspace_id, scenario_id, scenario_version, number, label, snapshot, snapshot_sha256,
	rules_version, parameters, created_by, created_at, expires_at, withdrawn_at, last_opened_at, opens
) on public.shares to authenticated;
grant insert (
	workspace_id, scenario_id, scenario_version, number, label, snapshot, snapshot_sha256,
	rules_version, parameters, token_sha256, expires_at
) on public.shares to authenticated;
grant update (withdrawn_at) on public.shares to authenticated;

alter table public.shares enable row level security;
alter table public.shares force row level security;

create function public.share_create(
	scenario uuid, of_version integer, recipient text, frozen jsonb, frozen_sha256 text,
	rules text, settings jsonb, token_hash text, ends_at timestamptz
) returns jsonb
	language plpgsql set search_path = ''
	as $$
	declare
		workspace uuid;
		made public.shares.id%type;
		given integer;
	begin
		select v.workspace_id into workspace
		from public.scenario_versions v
		where v.scenario_id = scenario and v.version = of_version;
		if not found then
			return jsonb_build_object('status', 'missing');
		end if;

		-- Two shares made at once must not get one number.
		perform pg_advisory_xact_lock(hashtextextended(workspace::text, 0));
		select coalesce(max(s.number), 0) + 1 into given
		from public.shares s where s.workspace_id = workspace;

		insert into public.shares (
			workspace_id, scenario_id, scenario_version, number, label, snapshot, snapshot_sha256,
			rules_version, parameters, token_sha256, expires_at
		)
		values (
			workspace, scenario, of_version, given, recipient, frozen, frozen_sha256,
			rules, settings, token_hash, ends_at
		)
		returning id into made;
		return jsonb_build_object('status', 'made', 'id', made, 'number', given);
	end
	$$;

-- True when the link works no more; false when it is not the caller's to withdraw.
create function public.share_withdraw(share uuid) returns boolean
	language plpgsql set search_path = ''
	as $$
	begin
		update public.shares s
		set withdrawn_at = coalesce(s.withdrawn_at, now())
		where s.id = share;
		return found;
	end
	$$;

-- Definer, because the reader has no account and no right on any table. Reading changes nothing:
-- mail scanners open links too.
create function public.share_open(token_sha256 text) returns jsonb
	language sql stable security definer set search_path = ''
	as $$
		select coalesce(
			(
				select case
					when s.withdrawn_at is null and s.expires_at > now() then jsonb_build_object(
						'status', 'live', 'number', s.number, 'expires_at', s.expires_at,
						'snapshot', s.snapshot
					)
					else jsonb_build_object('status', 'gone')
				end
				from public.shares s
				where s.token_sha256 = share_open.token_sha256
			),
			jsonb_build_object('status', 'unknown')
		)
	$$;

-- Counted when a person presses Continue, never on opening the address. Says nothing to the caller
-- about links that do not work.
create function public.share_note_opened(token_sha256 text) returns boolean
	language plpgsql security definer set search_path = ''
	as $$
	begin
		update public.shares s
		set opens = s.opens + 1, last_opened_at = now()
		where s.token_sha256 = share_note_opened.token_sha256
			and s.withdrawn_at is null and s.expires_at > now();
		return found;
	end
	$$;

revoke execute on function
	public.share_create(uuid, integer, text, jsonb, text, text, jsonb, text, timestamptz),
	public.share_withdraw(uuid),
	public.share_open(text),
	public.share_note_opened(text)
	from public, anon, authenticated;
grant execute on function
	public.share_create(uuid, integer, text, jsonb, text, text, jsonb, text, timestamptz),
	public.share_withdraw(uuid)
	to authenticated;
grant execute on function public.share_open(text), public.share_note_opened(text)
	to anon, authenticated;

create policy "Members see the shares of their workspaces" on public.shares
	for select to authenticated
	using (workspace_id in (select private.readable_workspaces()));
create policy "Owners and editors make shares" on public.shares
	for insert to authenticated
	with check (workspace_id in (select private.writable_workspaces()));
create policy "Owners and editors withdraw shares" on public.shares
	for update to authenticated
	using (workspace_id in (select private.writable_workspaces()))
	with check (workspace_id in (select private.writable_workspaces()));
