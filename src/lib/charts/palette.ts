/**
 * Colours of charts; the same as in src/app.scss. Each partner also has its own dash, point shape
 * and (for bars) hatching, because colour alone must never carry a meaning. The partners' colours
 * differ in lightness as well as hue: 11:1 and 3.6:1 on white.
 */
export const partnerStyles = {
	nhs: { colour: '#2e3a87', dash: [] as number[], pointStyle: 'circle' },
	council: { colour: '#b7741a', dash: [8, 4] as number[], pointStyle: 'rectRot' }
} as const;

export const palette = {
	ink: '#1a2327',
	muted: '#4a5a61',
	grid: '#dbe2e5',
	brand: '#0a4d5c',
	better: '#1b6e42',
	same: '#5b6b72',
	worseProtected: '#8f5a00',
	worseDetriment: '#a4262c',
	cannotTell: '#5b3f8f'
} as const;
