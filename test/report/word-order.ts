/**
 * The order in which WordprocessingML has the elements of a parent. Word calls a file broken, or drops what follows,
 * where it is another one.
 * @see ECMA-376 part 1, 5th edition (2016), annex A.1: CT_PPr, CT_RPr, CT_TblPr, CT_TcPr, CT_SectPr, CT_SdtPr, CT_Style,
 * CT_Lvl, CT_AbstractNum, CT_Num, CT_Numbering, CT_Tbl, CT_Settings
 */
export const orderOf: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
    rPr: 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
    numPr: 'ilvl numId',
    tbl: 'tblPr tblGrid tr',
    tblPr:
      'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
    tblBorders: 'top left start bottom right end insideH insideV',
    tr: 'tblPrEx trPr tc',
    tc: 'tcPr p',
    tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
    tcMar: 'top left start bottom right end',
    sectPr:
      'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
    sdt: 'sdtPr sdtEndPr sdtContent',
    sdtPr: 'rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex checkbox',
    style:
      'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
    numbering: 'numPicBullet abstractNum num numIdMacAtCleanup',
    abstractNum: 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
    lvl: 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
    num: 'abstractNumId lvlOverride',
    settings:
      'writeProtection view zoom removePersonalInformation removeDateAndTime displayBackgroundShape mirrorMargins proofState attachedTemplate trackRevisions documentProtection defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat docVars rsids mathPr themeFontLang clrSchemeMapping decimalSymbol listSeparator',
  }).map(([parent, children]) => [parent, children.split(' ')]),
);
