import { describe, expect, it } from 'vitest';
import { isLoopbackHost, readConfig } from './config.ts';

describe('settings', () => {
	it('with nothing set opens the embedded store in .data for this machine on port 3000', () => {
		expect(readConfig({})).toMatchObject({
			mode: 'local',
			folder: '.data',
			host: '127.0.0.1',
			port: 3000,
			origin: 'http://localhost:3000',
			hosted: null
		});
	});

	it('asks for sign-in as soon as another machine could reach it', () => {
		expect(readConfig({ PLANNER_HOST: '0.0.0.0' }).mode).toBe('network');
		expect(readConfig({ PLANNER_HOST: '192.168.1.20' }).mode).toBe('network');
		expect(readConfig({ PLANNER_HOST: '::' }).mode).toBe('network');
		expect(readConfig({ PLANNER_HOST: '::1' }).mode).toBe('local');
	});

	it('uses a Supabase project when its address and publishable key are given', () => {
		const config = readConfig({
			PLANNER_SUPABASE_URL: 'https://abc.supabase.co',
			PLANNER_SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_x'
		});
		expect(config.mode).toBe('hosted');
		expect(config.hosted?.url).toBe('https://abc.supabase.co');
	});

	it('refuses half a project, a secret key, and port 70000', () => {
		expect(() => readConfig({ PLANNER_SUPABASE_URL: 'https://abc.supabase.co' })).toThrow(
			'together, or neither'
		);
		expect(() =>
			readConfig({
				PLANNER_SUPABASE_URL: 'https://abc.supabase.co',
				PLANNER_SUPABASE_PUBLISHABLE_KEY: 'sb_secret_x'
			})
		).toThrow('give the publishable one');
		expect(() => readConfig({ PLANNER_PORT: '70000' })).toThrow('PLANNER_PORT');
	});

	it('does not take 127.0.0.1.example.org for this machine', () => {
		expect(isLoopbackHost('127.0.0.1')).toBe(true);
		expect(isLoopbackHost('::ffff:127.0.0.1')).toBe(true);
		expect(isLoopbackHost('[::1]')).toBe(true);
		expect(isLoopbackHost('127.0.0.1.example.org')).toBe(false);
		expect(isLoopbackHost('localhost.example.org')).toBe(false);
	});
});
