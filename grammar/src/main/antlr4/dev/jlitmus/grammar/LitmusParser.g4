/**
 * The litmus language. Precedence is Java's (JLS 15); assignments are statements only. What is
 * well formed here may still be rejected by the type checker, which has the better messages.
 */
parser grammar LitmusParser;

options { tokenVocab = LitmusLexer; }

file : (test | bench | method | classDeclaration)* EOF ;

test : header LBRACE member* RBRACE ;

header : TEST testName (FOR axis (COMMA axis)*)? ;

testName : IDENTIFIER | STRING ;

// A bench shares the members of a test; which of them it has no use for is said later.
bench : benchHeader LBRACE benchMember* RBRACE ;

benchHeader : BENCH testName (FOR axis (COMMA axis)*)? ;

benchMember
  : measure                         # measureMember
  | BASELINE IDENTIFIER SEMICOLON   # baselineMember
  | member                          # sharedMember
  ;

measure : MEASURE IDENTIFIER LBRACE measureItem* RBRACE ;

// Statements, or threads that run them together.
measureItem : threadBlock | statement ;

// What a family varies: W in [plain, release], or several together: (W, R) in [(plain, plain)].
axis : axisParameters IN LBRACKET (axisRow (COMMA axisRow)*)? RBRACKET ;

axisParameters : IDENTIFIER | LPAREN IDENTIFIER (COMMA IDENTIFIER)* RPAREN ;

axisRow : setting | LPAREN setting (COMMA setting)* RPAREN ;

// A parameter's value, and what a guard compares: a word, such as release, or a constant.
setting : IDENTIFIER | VOLATILE | MINUS? INTEGER | TRUE | FALSE ;

member
  : (VOLATILE | FINAL)? type memberName typedRest                      # typedMember
  | VOID IDENTIFIER parameters block                                   # voidMember
  | classDeclaration                                                   # classMember
  | threadBlock                                                        # threadMember
  | JOIN block                                                         # joinMember
  | clauseKind condition guard? (COLON STRING)? SEMICOLON              # clauseMember
  | clauseKind RACE guard? (COLON STRING)? SEMICOLON                   # raceMember
  | OTHERWISE (MODEL | FORBIDDEN | ALLOWED) SEMICOLON                  # otherwiseMember
  | MODEL IDENTIFIER (COMMA IDENTIFIER)* SEMICOLON                     # modelMember
  ;

threadBlock : THREAD (IDENTIFIER (LBRACKET expression RBRACKET)?)? block ;

// For which members of a family and under which models a clause holds.
guard : WHEN guardTerm ;

guardTerm
  : setting                                                             # settingGuard
  | MODEL IN LBRACKET IDENTIFIER (COMMA IDENTIFIER)* RBRACKET           # modelGuard
  | LPAREN guardTerm RPAREN                                             # groupGuard
  | NOT guardTerm                                                       # notGuard
  | guardTerm (LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL) guardTerm   # binaryGuard
  | guardTerm IN LBRACKET (setting (COMMA setting)*)? RBRACKET          # inGuard
  | guardTerm (EQUAL | NOT_EQUAL) guardTerm                             # binaryGuard
  | guardTerm AND guardTerm                                             # binaryGuard
  | guardTerm OR guardTerm                                              # binaryGuard
  ;

clauseKind : FORBIDDEN | ALLOWED | INTERESTING | REQUIRED ;

primitiveType : BOOLEAN | BYTE | SHORT | CHAR | INT | LONG | FLOAT | DOUBLE ;

type : (primitiveType | className) (LBRACKET RBRACKET)* ;

// Whose angle brackets are no comparison the token before them says.
className : IDENTIFIER | CLASS_NAME LESS (IDENTIFIER (COMMA IDENTIFIER)*)? GREATER ;

declarator : IDENTIFIER (ASSIGN initializer)? ;

initializer : expression | elements ;

// The elements of a new array.
elements : LBRACE (expression (COMMA expression)*)? RBRACE ;

memberName : IDENTIFIER ;

// What tells fields from a method stands behind the type and the first name.
typedRest
  : (ASSIGN initializer)? (COMMA declarator)* SEMICOLON   # fieldRest
  | parameters block                                     # methodRest
  ;

method : (type | VOID) IDENTIFIER parameters block ;

classDeclaration : CLASS IDENTIFIER LBRACE classPart* RBRACE ;

// Who may access a member is told to readers, and to no one else: a test is one class of Java.
classPart
  : ACCESS? (VOLATILE | FINAL)? type memberName classRest   # typedPart
  | ACCESS? VOID IDENTIFIER parameters block                # voidPart
  | ACCESS? IDENTIFIER parameters block                     # constructor
  ;

classRest
  : (ASSIGN initializer)? (COMMA declarator)* SEMICOLON   # fieldsOfClass
  | parameters block                                     # methodOfClass
  ;

parameters : LPAREN (parameter (COMMA parameter)*)? RPAREN ;

parameter : FINAL? type IDENTIFIER ;

block : LBRACE statement* RBRACE ;

// As in JLS 14.5, an else belongs to the nearest if: what stands before an else is closed.
statement
  : simpleStatement                                              # plainStatement
  | IF LPAREN expression RPAREN statement                        # ifThenStatement
  | IF LPAREN expression RPAREN closedStatement ELSE statement   # ifElseStatement
  | WHILE LPAREN expression RPAREN statement                     # whileStatement
  | FOR forHeader statement                                      # forStatement
  ;

closedStatement
  : simpleStatement                                                    # plainClosed
  | IF LPAREN expression RPAREN closedStatement ELSE closedStatement   # ifElseClosed
  | WHILE LPAREN expression RPAREN closedStatement                     # whileClosed
  | FOR forHeader closedStatement                                      # forClosed
  ;

simpleStatement
  : block                                                               # blockStatement
  | localDeclaration SEMICOLON                                          # localStatement
  | effect SEMICOLON                                                    # effectStatement
  | DO statement WHILE LPAREN expression RPAREN SEMICOLON               # doStatement
  | AWAIT LPAREN expression RPAREN SEMICOLON                            # awaitStatement
  | SYNCHRONIZED LPAREN expression RPAREN block                         # synchronizedStatement
  | BREAK SEMICOLON                                                     # breakStatement
  | CONTINUE SEMICOLON                                                  # continueStatement
  | RETURN expression? SEMICOLON                                        # returnStatement
  | SEMICOLON                                                           # emptyStatement
  ;

forHeader : LPAREN forInit? SEMICOLON expression? SEMICOLON effects? RPAREN ;

forInit : localDeclaration | effects ;

effects : effect (COMMA effect)* ;

localDeclaration : FINAL? (type | VAR) declarator (COMMA declarator)* ;

// An expression statement of Java, without its semicolon.
effect
  : expression assignmentOperator expression   # assignEffect
  | expression (INCREMENT | DECREMENT)         # stepEffect
  | (INCREMENT | DECREMENT) expression         # prefixStepEffect
  | expression                                 # expressionEffect
  ;

assignmentOperator
  : ASSIGN | PLUS_ASSIGN | MINUS_ASSIGN | TIMES_ASSIGN | DIVIDE_ASSIGN | REMAINDER_ASSIGN
  | AND_ASSIGN | OR_ASSIGN | XOR_ASSIGN | LEFT_ASSIGN | RIGHT_ASSIGN | UNSIGNED_RIGHT_ASSIGN
  ;

expression : condition (QUESTION expression COLON expression)? ;

// An expression without ?: outside parentheses, so that a clause's colon is never one of it.
condition
  : primary                                                                           # primaryCondition
  | condition DOT (IDENTIFIER | AWAIT) (accessMode? arguments)?                     # selectCondition
  | condition DOT RUNNER LPAREN LPAREN RPAREN ARROW block RPAREN                      # runCondition
  | condition LBRACKET expression RBRACKET                                            # indexCondition
  | (PLUS | MINUS | COMPLEMENT | NOT) condition                                       # unaryCondition
  | LPAREN castType RPAREN condition                                                  # castCondition
  | condition (TIMES | DIVIDE | REMAINDER) condition                                  # binaryCondition
  | condition (PLUS | MINUS) condition                                                # binaryCondition
  | condition (SHIFT_LEFT | SHIFT_RIGHT | SHIFT_RIGHT_UNSIGNED) condition             # binaryCondition
  | condition (LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL) condition           # binaryCondition
  | condition IN LBRACKET (row (COMMA row)*)? RBRACKET                                # tableCondition
  | condition (EQUAL | NOT_EQUAL) condition                                           # binaryCondition
  | condition BIT_AND condition                                                       # binaryCondition
  | condition BIT_XOR condition                                                       # binaryCondition
  | condition BIT_OR condition                                                        # binaryCondition
  | condition AND condition                                                           # binaryCondition
  | condition OR condition                                                            # binaryCondition
  ;

// Of (x) + 1 the parentheses are those of a value, as in Java: what follows them tells.
castType : (primitiveType | CAST_NAME) (LBRACKET RBRACKET)* ;

primary
  : literal                                                # literalPrimary
  | IDENTIFIER (accessMode? arguments)?                    # namePrimary
  | THIS                                                   # thisPrimary
  | NEW className arguments                                # newPrimary
  | NEW (primitiveType | IDENTIFIER) LBRACKET expression RBRACKET (LBRACKET RBRACKET)*   # newArrayPrimary
  | NEW type elements                                      # filledArrayPrimary
  | LPAREN expression (COMMA expression)* RPAREN           # groupPrimary
  | DEADLOCK                                               # deadlockPrimary
  | THREW arguments                                        # threwPrimary
  ;

// A parameter that stands for an access mode or a kind of fence: x.set[W](1), fence[F]().
accessMode : LBRACKET (IDENTIFIER | VOLATILE) RBRACKET ;

// One value, or as many in parentheses as the table has columns.
row : expression ;

arguments : LPAREN (argument (COMMA argument)*)? RPAREN ;

// With a parameter, what is computed from it: k -> k + 1.
argument : (IDENTIFIER ARROW)? expression ;

literal : INTEGER | FLOATING | CHARACTER | TRUE | FALSE | NULL ;
