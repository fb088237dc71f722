import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = () => ({ navigation: false, wide: true });
