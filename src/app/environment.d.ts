/** Whether the gallery of parts is in this build; only the development and test builds carry it. */
declare const __GALLERY__: boolean;
