/*
 * The shape of a policy file: headers, blocks, lines and what stands below a line.
 *
 * Tokens come from ShapeTokens: the first of a line says what kind of line it is, in whatever language, and the rest are
 * items, understood later with the vocabulary. A line that fits nowhere begins with STRAY, so every file has a tree, every
 * stray its own message, and one token is always enough to decide.
 */
parser grammar PolicyShape;

tokens {
  HEADER, SETTINGS, RULE, COLLECTION, EXAMPLE,
  CLAUSE, ANY_OF, OUTCOME, OTHERWISE, LABELLED, DASHED, LABEL, STEP, MOMENT, EXPECT, STRAY,
  COLON, ITEM, NEWLINE, INDENT, DEDENT
}

policy      : (header | settings | ruleBlock | collection | example | stray)* EOF ;

header      : HEADER item* NEWLINE below? ;

settings    : SETTINGS item* NEWLINE (INDENT (setting | stray)* DEDENT)? ;
setting     : LABELLED ITEM+ COLON item* NEWLINE table? ;

ruleBlock   : RULE item* NEWLINE (INDENT (clause | stray)* DEDENT)? ;
clause      : CLAUSE item* NEWLINE below?
            | ANY_OF item* NEWLINE dashes?
            | (OUTCOME | OTHERWISE) item* NEWLINE table?
            ;

dashes      : INDENT (dash | stray | misplacedRow)* DEDENT ;
dash        : DASHED item* NEWLINE below? ;
table       : INDENT (row | stray | misplacedDash)* DEDENT ;
row         : (OTHERWISE | LABELLED ITEM+) COLON item* NEWLINE below? ;

collection  : COLLECTION item* NEWLINE (INDENT (step | labelled | stray)* DEDENT)? ;
labelled    : LABEL COLON item* NEWLINE below? ;
step        : STEP ITEM+ COLON item* NEWLINE conditions? ;
conditions  : INDENT (clause | stray | misplacedRow | misplacedDash)* DEDENT ;

example     : EXAMPLE item* NEWLINE (INDENT (moment | stray)* DEDENT)? ;
moment      : MOMENT item* NEWLINE (INDENT (expectation | stray)* DEDENT)? ;
expectation : EXPECT item* NEWLINE below? ;

below         : INDENT (stray | misplacedRow | misplacedDash)* DEDENT ;
stray         : STRAY item* NEWLINE below? ;
misplacedRow  : (OTHERWISE | LABELLED) item* NEWLINE below? ;
misplacedDash : DASHED item* NEWLINE below? ;

item        : ITEM | COLON ;
