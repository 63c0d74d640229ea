export function paperSigns(root: string): {
  signs: string;
  widths: Record<string, string>;
  forms: Record<string, string>;
};
