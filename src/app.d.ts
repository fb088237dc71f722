import type { SupabaseClient } from '@supabase/supabase-js';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** Ties what a person saw to one line of the log. */
			errorId?: string;
		}
		interface Locals {
			/** Acts as the person asking, or as nobody (`anon`) when `user` is null. */
			supabase: SupabaseClient;
			user: { readonly id: string; readonly email: string } | null;
			workspaceId: string | null;
		}
	}
}

export {};
