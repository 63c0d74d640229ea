export function paperSigns(root: string): Promise<{
  signs: string;
  widths: Record<string, string>;
  latin: Record<string, string>;
  forms: Record<string, string>;
}>;
