export function gatherPackage(): string;
export function extensionPage(): string;
