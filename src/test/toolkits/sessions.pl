#!/usr/bin/env perl
# Perl's SOAP::Lite, as Debian's libsoap-lite-perl has it, over both versions of SOAP and at both addresses: sessions are
# created, listed, refused and ended. SWITCHBOARD_URL names another server than http://localhost:8080.
use strict;
use warnings;
use utf8;
use MIME::Base64 ();
use SOAP::Lite;

binmode STDOUT, ':encoding(UTF-8)';
binmode STDERR, ':encoding(UTF-8)';
my $url = $ENV{SWITCHBOARD_URL} // 'http://localhost:8080';
my $SESSIONS = 'http://schemas.datacontract.org/2004/07/Voice.Api.Sessions';
my $ARRAYS = 'http://schemas.microsoft.com/2003/10/Serialization/Arrays';

sub expect {
    my ($what, $actual, $expected) = @_;
    $actual //= 'nothing';
    die "$what: expected '$expected', got '$actual'\n" unless $actual eq $expected;
}

# The version is one for all clients of a process, and looked at when a client is made.
sub client {
    my ($path, $version, $password) = @_;
    SOAP::Lite->soapversion($version);
    my $client = SOAP::Lite->new->proxy("$url/$path")->default_ns($SESSIONS)->on_fault(sub { $_[1] });
    $client->transport->default_header(Authorization => 'Basic ' . MIME::Base64::encode("alice\@acme.example:$password", ''));
    return $client;
}

# Members in the order of their names, as the schema has them.
sub ask {
    my ($client, $operation, %members) = @_;
    my @data = map { ref $members{$_} ? $members{$_} : SOAP::Data->name($_)->type(string => $members{$_}) } sort keys %members;
    return $client->call($operation => @data);
}

sub answered {
    my ($answer) = @_;
    die "no answer: $answer\n" unless ref $answer;
    die $answer->faultstring . "\n" if $answer->fault;
    return $answer;
}

sub texts {
    my ($name, @texts) = @_;
    my @items = map { SOAP::Data->name('a:string')->type(string => $_)->attr({ 'xmlns:a' => $ARRAYS }) } @texts;
    return SOAP::Data->name($name => \SOAP::Data->value(@items));
}

sub sessions {
    my ($path, $version) = @_;
    my $client = client($path, $version, 'demo');

    my $first = answered(ask($client, 'NewSession', Channel => 'Fax', DisplayName => 'Zoë <&> 📞'))->body->{SessionInfo};
    expect('the name of what was created', $first->{DisplayName}, 'Zoë <&> 📞');
    expect('its channel', $first->{Channel}, 'Fax');
    my $second = answered(ask($client, 'NewSession', Destination => '+18144045555'))->body->{SessionInfo};

    my $listed = answered(ask($client, 'ListSessions', SpecificIds => texts(SpecificIds => $first->{Id}, $second->{Id})));
    expect('how many are listed', $listed->valueof('//TotalCount'), 2);
    expect('the list, the newest first', join(' ', map { $_->{Id} } $listed->valueof('//Items/SessionInfo')),
        "$second->{Id} $first->{Id}");

    my $fault = ask($client, 'NewSession', CustomerId => 'initech');
    die "a fault was expected\n" unless ref $fault && $fault->fault;
    my $blamed = $version eq '1.1' ? $fault->faultcode : $fault->valueof('//Fault/Code/Value');
    expect('who is to blame', $blamed, $version eq '1.1' ? 's:Client' : 's:Sender');
    expect('the field of the fault', $fault->valueof('//ErrorResponse/ResponseStatus/Errors/ResponseError/FieldName'),
        'CustomerId');

    my $ended = answered(ask($client, 'EndSession', SessionId => $second->{Id}))->body->{SessionInfo};
    expect('whether it has ended', $ended->{Ended}, 'true');
    my $shown = answered(ask($client, 'GetSession', SessionId => $second->{Id}))->body->{SessionInfo};
    expect('its state', $shown->{CallState}, 'Disconnected');

    my $stranger = client($path, $version, 'wrong');
    ask($stranger, 'NewSession');
    expect('the status of a wrong password', $stranger->transport->status, '401 Unauthorized');
    print "SOAP::Lite, SOAP $version at $path: sessions created, listed, refused and ended\n";
}

for my $path ('soap11', 'soap12') {
    sessions($path, $_) for '1.1', '1.2';
}
