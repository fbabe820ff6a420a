/** Tokens of the litmus language. They are Java's, and a handful of words of its own. */
lexer grammar LitmusLexer;

// Names that what follows shows to be those of a class with arguments, of what runs a body, and of
// the class of a cast.
tokens { CLASS_NAME, RUNNER, CAST_NAME }

// Words of the language.
TEST        : 'test' ;
BENCH       : 'bench' ;
MEASURE     : 'measure' ;
BASELINE    : 'baseline' ;
THREAD      : 'thread' ;
JOIN        : 'join' ;
FORBIDDEN   : 'forbidden' ;
ALLOWED     : 'allowed' ;
INTERESTING : 'interesting' ;
REQUIRED    : 'required' ;
OTHERWISE   : 'otherwise' ;
MODEL       : 'model' ;
IN          : 'in' ;
WHEN        : 'when' ;
RACE        : 'race' ;
AWAIT       : 'await' ;
DEADLOCK    : 'deadlock' ;
THREW       : 'threw' ;

// Words of Java that the language uses.
BOOLEAN  : 'boolean' ;
BYTE     : 'byte' ;
SHORT    : 'short' ;
CHAR     : 'char' ;
INT      : 'int' ;
LONG     : 'long' ;
FLOAT    : 'float' ;
DOUBLE   : 'double' ;
VAR      : 'var' ;
VOLATILE : 'volatile' ;
VOID     : 'void' ;
IF       : 'if' ;
ELSE     : 'else' ;
WHILE    : 'while' ;
DO       : 'do' ;
FOR      : 'for' ;
BREAK    : 'break' ;
CONTINUE : 'continue' ;
RETURN   : 'return' ;
CLASS    : 'class' ;
FINAL    : 'final' ;
NEW      : 'new' ;
NULL     : 'null' ;
THIS     : 'this' ;
SYNCHRONIZED : 'synchronized' ;
TRUE     : 'true' ;
FALSE    : 'false' ;

// Who may use a member of a class: for readers, as a test is one class.
ACCESS : 'private' | 'protected' | 'public' ;

// Words that no name may be: the rest of Java's, and those that the language keeps for itself.
RESERVED
  : 'abstract' | 'assert' | 'case' | 'catch' | 'const' | 'default'
  | 'enum' | 'extends' | 'finally' | 'goto' | 'implements' | 'import'
  | 'instanceof' | 'interface' | 'native' | 'package' | 'static' | 'strictfp' | 'super' | 'switch'
  | 'throw' | 'throws' | 'transient' | 'try' | '_'
  ;

IDENTIFIER : [a-zA-Z_$] [a-zA-Z0-9_$]* ;

// Digits and what sticks to them; whether it is a number of Java is decided later, with a message.
INTEGER  : [0-9] [0-9a-zA-Z_]* ;
FLOATING
  : [0-9] [0-9_]* '.' [0-9a-zA-Z_]* ([eE] [+-] [0-9a-zA-Z_]*)?
  | '.' [0-9] [0-9a-zA-Z_]* ([eE] [+-] [0-9a-zA-Z_]*)?
  | [0-9] [0-9_]* [eE] [+-] [0-9a-zA-Z_]*
  ;
CHARACTER : '\'' (~['\\\r\n] | '\\' ~[\r\n])+ '\'' ;
STRING    : '"' (~["\\\r\n] | '\\' ~[\r\n])* '"' ;

ARROW : '->' ;
LPAREN : '(' ;
RPAREN : ')' ;
LBRACE : '{' ;
RBRACE : '}' ;
LBRACKET : '[' ;
RBRACKET : ']' ;
SEMICOLON : ';' ;
COMMA : ',' ;
DOT : '.' ;
COLON : ':' ;
QUESTION : '?' ;

ASSIGN : '=' ;
PLUS_ASSIGN : '+=' ;
MINUS_ASSIGN : '-=' ;
TIMES_ASSIGN : '*=' ;
DIVIDE_ASSIGN : '/=' ;
REMAINDER_ASSIGN : '%=' ;
AND_ASSIGN : '&=' ;
OR_ASSIGN : '|=' ;
XOR_ASSIGN : '^=' ;
LEFT_ASSIGN : '<<=' ;
RIGHT_ASSIGN : '>>=' ;
UNSIGNED_RIGHT_ASSIGN : '>>>=' ;

INCREMENT : '++' ;
DECREMENT : '--' ;
PLUS : '+' ;
MINUS : '-' ;
TIMES : '*' ;
DIVIDE : '/' ;
REMAINDER : '%' ;
SHIFT_LEFT : '<<' ;
SHIFT_RIGHT : '>>' ;
SHIFT_RIGHT_UNSIGNED : '>>>' ;
LESS : '<' ;
LESS_OR_EQUAL : '<=' ;
GREATER : '>' ;
GREATER_OR_EQUAL : '>=' ;
EQUAL : '==' ;
NOT_EQUAL : '!=' ;
NOT : '!' ;
COMPLEMENT : '~' ;
BIT_AND : '&' ;
BIT_XOR : '^' ;
BIT_OR : '|' ;
AND : '&&' ;
OR : '||' ;

BLOCK_COMMENT : '/*' .*? '*/' -> channel(HIDDEN) ;
LINE_COMMENT  : '//' ~[\r\n]* -> channel(HIDDEN) ;
WHITESPACE    : [ \t\r\n\f]+ -> channel(HIDDEN) ;

// No tokens of the language: each gets a message of its own.
UNCLOSED_COMMENT   : '/*' (~'*' | '*'+ ~[*/])* '*'* EOF ;
UNCLOSED_STRING    : '"' (~["\\\r\n] | '\\' ~[\r\n])* ;
UNCLOSED_CHARACTER : '\'' (~['\\\r\n] | '\\' ~[\r\n])* ;
STRAY              : . ;
