/**
 * Tokens of herdtools' litmus files in their Java and C dialects. A file has four parts, and in each
 * of them other characters are tokens: a title line, lines of information, states (the initial one
 * and the final condition, where (* *) is a comment) and code (where (*x) is an expression).
 */
lexer grammar HerdLexer;

// The first word; what follows on its line is the test's name.
DIALECT : [a-zA-Z0-9_]+ -> mode(TITLE) ;

COMMENT : ('(*' (NESTED_COMMENT | .)*? '*)' | '/*' .*? '*/' | '//' ~[\r\n]*) -> channel(HIDDEN) ;
fragment NESTED_COMMENT : '(*' (NESTED_COMMENT | .)*? '*)' ;
WHITESPACE : [ \t\r\n\f]+ -> channel(HIDDEN) ;
STRAY : . ;

mode TITLE;

TEST_NAME : ~[ \t\r\n\f] ~[\r\n]* -> mode(INFORMATION) ;
TITLE_BLANK : [ \t\f]+ -> type(WHITESPACE), channel(HIDDEN) ;
TITLE_END : [\r\n] -> type(WHITESPACE), channel(HIDDEN), mode(INFORMATION) ;

mode INFORMATION;

// Orig=…, Generator=…: nothing that a model looks at.
INFO_LINE : [a-zA-Z] [a-zA-Z0-9_/.-]* [ \t]* '=' ~[\r\n]* -> channel(HIDDEN) ;
STRING : '"' ~'"'* '"' ;
INITIAL : '{' -> type(LBRACE), mode(STATE) ;
INFO_COMMENT
  : ('(*' (NESTED_COMMENT | .)*? '*)' | '/*' .*? '*/' | '//' ~[\r\n]*) -> type(COMMENT), channel(HIDDEN)
  ;
INFO_WHITESPACE : [ \t\r\n\f]+ -> type(WHITESPACE), channel(HIDDEN) ;
INFO_STRAY : . -> type(STRAY) ;

mode STATE;

EXISTS    : 'exists' ;
FORALL    : 'forall' ;
LOCATIONS : 'locations' ;
FILTER    : 'filter' ;
NOT       : 'not' | '~' ;
TRUE      : 'true' ;
FALSE     : 'false' ;

IDENTIFIER : [a-zA-Z_] [a-zA-Z0-9_]* ;
NUMBER     : '-'? [0-9] [0-9a-zA-Z_]* ;

CONJUNCTION : '/\\' ;
DISJUNCTION : '\\/' ;
IMPLICATION : '=>' ;
UNEQUAL     : '!=' | '<>' ;
EQUAL       : '==' ;
ASSIGN      : '=' ;
SEMICOLON   : ';' ;
COLON       : ':' ;
COMMA       : ',' ;
STAR        : '*' ;
AMPERSAND   : '&' ;
LPAREN      : '(' ;
RPAREN      : ')' ;
LBRACKET    : '[' ;
RBRACKET    : ']' ;
LBRACE      : '{' ;
RBRACE      : '}' -> mode(CODE) ;

STATE_COMMENT
  : ('(*' (NESTED_COMMENT | .)*? '*)' | '/*' .*? '*/' | '//' ~[\r\n]*) -> type(COMMENT), channel(HIDDEN)
  ;
STATE_WHITESPACE : [ \t\r\n\f]+ -> type(WHITESPACE), channel(HIDDEN) ;
STATE_STRAY : . -> type(STRAY) ;

mode CODE;

CODE_EXISTS    : 'exists' -> type(EXISTS), mode(STATE) ;
CODE_FORALL    : 'forall' -> type(FORALL), mode(STATE) ;
CODE_LOCATIONS : 'locations' -> type(LOCATIONS), mode(STATE) ;
CODE_FILTER    : 'filter' -> type(FILTER), mode(STATE) ;
CODE_NOT       : '~' -> type(NOT), mode(STATE) ;

IF       : 'if' ;
ELSE     : 'else' ;
RESERVED : 'while' | 'do' | 'for' | 'switch' | 'goto' | 'break' | 'continue' | 'return' | 'struct' ;

CODE_IDENTIFIER : [a-zA-Z_] [a-zA-Z0-9_]* -> type(IDENTIFIER) ;
CODE_NUMBER     : [0-9] [0-9a-zA-Z_]* -> type(NUMBER) ;

DOT              : '.' ;
PLUS             : '+' ;
MINUS            : '-' ;
DIVIDE           : '/' ;
REMAINDER        : '%' ;
LESS             : '<' ;
LESS_OR_EQUAL    : '<=' ;
GREATER          : '>' ;
GREATER_OR_EQUAL : '>=' ;
BIT_XOR          : '^' ;
BIT_OR           : '|' ;
AND              : '&&' ;
OR               : '||' ;
BANG             : '!' ;

CODE_STAR      : '*' -> type(STAR) ;
CODE_AMPERSAND : '&' -> type(AMPERSAND) ;
CODE_EQUAL     : '==' -> type(EQUAL) ;
CODE_UNEQUAL   : '!=' -> type(UNEQUAL) ;
CODE_ASSIGN    : '=' -> type(ASSIGN) ;
CODE_SEMICOLON : ';' -> type(SEMICOLON) ;
CODE_COMMA     : ',' -> type(COMMA) ;
CODE_LPAREN    : '(' -> type(LPAREN) ;
CODE_RPAREN    : ')' -> type(RPAREN) ;
CODE_LBRACE    : '{' -> type(LBRACE) ;
CODE_RBRACE    : '}' -> type(RBRACE) ;

CODE_COMMENT : ('/*' .*? '*/' | '//' ~[\r\n]*) -> type(COMMENT), channel(HIDDEN) ;
CODE_WHITESPACE : [ \t\r\n\f]+ -> type(WHITESPACE), channel(HIDDEN) ;
CODE_STRAY : . -> type(STRAY) ;
