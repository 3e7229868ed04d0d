<?php
/**
 * PHP's SoapClient, as Debian's php-soap has it, by the WSDL that the server serves: sessions are created, listed, refused
 * and ended over both versions of SOAP. SWITCHBOARD_URL names another server than http://localhost:8080.
 */
declare(strict_types=1);
error_reporting(E_ALL);
ini_set('assert.exception', '1');

const LOGIN = ['login' => 'alice@acme.example', 'password' => 'demo'];
const VERSIONS = ['soap11' => SOAP_1_1, 'soap12' => SOAP_1_2];

$url = getenv('SWITCHBOARD_URL') ?: 'http://localhost:8080';

function expect(mixed $actual, mixed $expected, string $what): void
{
    if ($actual !== $expected) {
        throw new RuntimeException($what . ': expected ' . var_export($expected, true) . ', got ' . var_export($actual, true));
    }
}

/** The items of a list; the client gives one alone as itself. */
function items(?object $wrapper, string $name): array
{
    $items = $wrapper->$name ?? [];
    return is_array($items) ? $items : [$items];
}

function client(string $url, string $path, int $version, array $login = LOGIN): SoapClient
{
    return new SoapClient("$url/$path", $login + ['soap_version' => $version, 'cache_wsdl' => WSDL_CACHE_NONE]);
}

function refusal(callable $request): SoapFault
{
    try {
        $request();
    } catch (SoapFault $fault) {
        return $fault;
    }
    throw new RuntimeException('a fault was expected');
}

function sessions(SoapClient $client, int $version): void
{
    $first = $client->NewSession(['Channel' => 'Fax', 'DisplayName' => 'Zoë <&> 📞',
        'MemberEmailAddresses' => ['string' => ['bob@acme.example']]]);
    expect($first->DisplayName, 'Zoë <&> 📞', 'the name of what was created');
    expect($first->Channel, 'Fax', 'its channel');
    expect($first->Ended, false, 'whether it has ended');
    expect(count(items($first->Members, 'SessionMemberInfo')), 2, 'its members');
    $second = $client->NewSession(['Destination' => '+18144045555']);

    $page = $client->ListSessions(['SpecificIds' => ['string' => [$first->Id, $second->Id]]]);
    expect($page->TotalCount, 2, 'how many are listed');
    expect(array_column(items($page->Items, 'SessionInfo'), 'Id'), [$second->Id, $first->Id], 'the list, the newest first');
    $one = $client->ListSessions(['SpecificIds' => ['string' => [$first->Id]]]);
    expect(array_column(items($one->Items, 'SessionInfo'), 'Id'), [$first->Id], 'a list of one');

    $fault = refusal(fn () => $client->NewSession(['CustomerId' => 'initech', 'FromPhoneNumber' => '+442071838750']));
    expect(str_contains($fault->getMessage(), "'CustomerId' is unknown"), true, 'the message of the fault');
    expect($fault->faultcode, $version === SOAP_1_1 ? 's:Client' : 's:Sender', 'who is to blame');
    $errors = items($fault->detail->ErrorResponse->ResponseStatus->Errors, 'ResponseError');
    expect(array_column($errors, 'FieldName'), ['CustomerId', 'FromPhoneNumber'], 'the fields of the fault');

    $ended = $client->EndSession(['SessionId' => $second->Id]);
    expect($ended->Ended, true, 'whether it has ended');
    expect($client->GetSession(['SessionId' => $second->Id])->CallState, 'Disconnected', 'its state');
    $again = refusal(fn () => $client->HoldSession(['SessionId' => $second->Id]));
    expect($again->detail->ErrorResponse->ResponseStatus->ErrorCode, 'Conflict', 'holding what has ended');
}

foreach (VERSIONS as $path => $version) {
    sessions(client($url, $path, $version), $version);
    $stranger = client($url, $path, $version, ['password' => 'wrong'] + LOGIN);
    expect(str_contains(refusal(fn () => $stranger->NewSession([]))->getMessage(), 'Invalid'), true, 'a wrong password');
    echo "PHP's SoapClient, $path: sessions created, listed, refused and ended\n";
}
/* The version is an option of its own, and the address of the other version's WSDL a likely slip. */
sessions(client($url, 'soap11', SOAP_1_2), SOAP_1_2);
sessions(client($url, 'soap12', SOAP_1_1), SOAP_1_1);
echo "PHP's SoapClient, with the WSDL of the other version: the same\n";
