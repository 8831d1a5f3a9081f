// The colours that pages use, as VS Code's default themes define them.

export type Theme = 'light' | 'dark' | 'high contrast' | 'high contrast light';

interface ThemeColours {
  readonly className: string;
  readonly css: string;
}

const FONT = '--vscode-font-family: system-ui, sans-serif; --vscode-font-size: 13px;';

export const THEMES: Readonly<Record<Theme, ThemeColours>> = {
  light: {
    className: 'vscode-light',
    css: `:root { ${FONT}
  --vscode-editor-background: #ffffff; --vscode-editor-foreground: #3b3b3b; --vscode-descriptionForeground: #3b3b3b;
  --vscode-editorWidget-background: #f8f8f8; --vscode-editorWidget-foreground: #3b3b3b;
  --vscode-widget-border: #e5e5e5; --vscode-list-hoverBackground: #f2f2f2; --vscode-textLink-foreground: #005fb8;
  --vscode-focusBorder: #005fb8; --vscode-editor-findMatchHighlightBackground: #ea5c0055;
  --vscode-editorWarning-foreground: #bf8803; --vscode-button-background: #005fb8; --vscode-button-foreground: #ffffff;
  --vscode-button-hoverBackground: #0258a8; --vscode-button-border: #0000001a;
  --vscode-button-secondaryBackground: #e5e5e5; --vscode-button-secondaryForeground: #3b3b3b;
  --vscode-button-secondaryHoverBackground: #cccccc; --vscode-badge-background: #cccccc;
  --vscode-badge-foreground: #3b3b3b; --vscode-input-background: #ffffff; --vscode-input-foreground: #3b3b3b;
  --vscode-input-border: #cecece; --vscode-input-placeholderForeground: #767676;
  --vscode-progressBar-background: #005fb8; }
`,
  },
  dark: {
    className: 'vscode-dark',
    css: `:root { ${FONT}
  --vscode-editor-background: #1f1f1f; --vscode-editor-foreground: #cccccc; --vscode-descriptionForeground: #9d9d9d;
  --vscode-editorWidget-background: #202020; --vscode-editorWidget-foreground: #cccccc;
  --vscode-widget-border: #313131; --vscode-list-hoverBackground: #2a2d2e; --vscode-textLink-foreground: #4daafc;
  --vscode-focusBorder: #0078d4; --vscode-editor-findMatchHighlightBackground: #ea5c0055;
  --vscode-editorWarning-foreground: #cca700; --vscode-button-background: #0078d4; --vscode-button-foreground: #ffffff;
  --vscode-button-hoverBackground: #026ec1; --vscode-button-border: #ffffff12;
  --vscode-button-secondaryBackground: #313131; --vscode-button-secondaryForeground: #cccccc;
  --vscode-button-secondaryHoverBackground: #3c3c3c; --vscode-badge-background: #616161;
  --vscode-badge-foreground: #f8f8f8; --vscode-input-background: #313131; --vscode-input-foreground: #cccccc;
  --vscode-input-border: #3c3c3c; --vscode-input-placeholderForeground: #989898;
  --vscode-progressBar-background: #0078d4; }
`,
  },
  'high contrast': {
    className: 'vscode-high-contrast',
    css: `:root { ${FONT}
  --vscode-editor-background: #000000; --vscode-editor-foreground: #ffffff; --vscode-descriptionForeground: #ffffffb3;
  --vscode-editorWidget-background: #0c141f; --vscode-editorWidget-foreground: #ffffff;
  --vscode-contrastBorder: #6fc3df; --vscode-contrastActiveBorder: #f38518; --vscode-textLink-foreground: #21a6ff;
  --vscode-focusBorder: #f38518; --vscode-editorWarning-foreground: #ffd370; --vscode-button-border: #6fc3df;
  --vscode-button-foreground: #ffffff; --vscode-button-secondaryForeground: #ffffff;
  --vscode-badge-background: #000000; --vscode-badge-foreground: #ffffff; --vscode-input-background: #000000;
  --vscode-input-foreground: #ffffff; --vscode-input-border: #6fc3df; --vscode-input-placeholderForeground: #ffffffb3;
  --vscode-progressBar-background: #6fc3df; }
`,
  },
  'high contrast light': {
    className: 'vscode-high-contrast-light',
    css: `:root { ${FONT}
  --vscode-editor-background: #ffffff; --vscode-editor-foreground: #292929; --vscode-descriptionForeground: #292929;
  --vscode-editorWidget-background: #ffffff; --vscode-editorWidget-foreground: #292929;
  --vscode-contrastBorder: #0f4a85; --vscode-contrastActiveBorder: #006bbd; --vscode-textLink-foreground: #0f4a85;
  --vscode-focusBorder: #006bbd; --vscode-editorWarning-foreground: #895503; --vscode-button-border: #0f4a85;
  --vscode-button-background: #0f4a85; --vscode-button-foreground: #ffffff;
  --vscode-button-secondaryBackground: #ffffff; --vscode-button-secondaryForeground: #292929;
  --vscode-button-secondaryHoverBackground: #ffffff; --vscode-badge-background: #0f4a85;
  --vscode-badge-foreground: #ffffff; --vscode-input-background: #ffffff; --vscode-input-foreground: #292929;
  --vscode-input-border: #0f4a85; --vscode-input-placeholderForeground: #292929b3;
  --vscode-progressBar-background: #0f4a85; }
`,
  },
};
