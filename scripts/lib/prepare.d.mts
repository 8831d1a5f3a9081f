export function gatherPackage(): string;
