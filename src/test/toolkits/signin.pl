#!/usr/bin/env perl
# Perl's LWP, as Debian's libwww-perl has it, signs in by itself when the server asks for it: it sends the password only in
# answer to a challenge. SWITCHBOARD_URL names another server than http://localhost:8080.
use strict;
use warnings;
use LWP::UserAgent;

{
    package Alice;
    our @ISA = ('LWP::UserAgent');
    sub get_basic_credentials { return ('alice@acme.example', $_[0]->{password_of_alice}) }
}

my $url = $ENV{SWITCHBOARD_URL} // 'http://localhost:8080';

sub client {
    my $client = Alice->new;
    $client->{password_of_alice} = shift;
    return $client;
}

sub expect {
    my ($what, $answer, $status) = @_;
    die "$what: expected $status, got " . $answer->status_line . ' after ' . (join ', ', $answer->header('WWW-Authenticate')) . "\n"
        unless $answer->code == $status;
}

my $alice = client('demo');
expect('a list', $alice->get("$url/sessions/my"), 200);
my $made = $alice->post("$url/sessions", { displayName => 'by LWP' });
expect('a new session', $made, 200);
my ($id) = $made->decoded_content =~ /"id":"([^"]+)"/;
expect('a session that is not there', $alice->get("$url/sessions/nope"), 404);
expect('its end', $alice->delete("$url/sessions/$id"), 204);
expect('a wrong password', client('wrong')->get("$url/sessions/my"), 401);
expect('nobody', LWP::UserAgent->new->get("$url/sessions/my"), 401);
print "LWP: signed in by the challenge; sessions created, listed, refused and ended\n";
