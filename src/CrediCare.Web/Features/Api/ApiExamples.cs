using System.Text.RegularExpressions;

namespace CrediCare.Web.Features.Api;

/// <summary>What programs may send, one of each; the document and the page show them, and tests send them to a running site.</summary>
public static partial class ApiExamples
{
    private const string Claim = """
        {
          "debtor": {
            "kind": "company",
            "name": "Granli Bygg AS",
            "organisationNumber": "310000124",
            "address": { "street": "Storgata 1", "postcode": "0155", "city": "Oslo" },
            "email": "post@granli.example"
          },
          "invoice": {
            "number": "10023",
            "invoiceDate": "2026-09-15",
            "dueDate": "2026-10-01",
            "invoicedOre": 1250000,
            "outstandingOre": 1250000,
            "description": "Byggevarer september"
          }
        }
        """;

    /// <summary>What is asked after the address, one example for each parameter that needs one.</summary>
    public static IReadOnlyList<(string Name, string Value)> QueryOf(string operationId) =>
        operationId switch
        {
            "Events_Feed" => [("since", "2026-11-01T00:00:00Z"), ("kind", "payment-received"), ("limit", "100")],
            _ => [],
        };

    /// <summary>A call as it is typed in a shell, where variables hold the key and what an address leaves open.</summary>
    /// <param name="operation">What is asked for.</param>
    /// <param name="home">Where the portal lies, without a slash behind.</param>
    public static string CallOf(ApiOperation operation, string home)
    {
        var asked = string.Join('&', QueryOf(operation.Id).Select(part => $"{part.Name}={part.Value}"));
        var address = $"{home}{Variables(operation.Path)}";
        List<string> parts =
        [
            operation.Method != HttpMethods.Get ? $"curl -X {operation.Method} {address}"
            : asked.Length > 0 ? $"curl \"{address}?{asked}\""
            : $"curl {address}",
            "-H \"Authorization: Bearer $CREDICARE_KEY\"",
            .. operation.IsOnce ? ["-H \"Idempotency-Key: $(date +%s)-$RANDOM\""] : (string[])[],
            .. operation.Body is not null ? ["-H \"Content-Type: application/json\"", $"-d '{BodyOf(operation.Id)}'"]
            : operation.TakesFiles ? ["-F files=@faktura.pdf"]
            : (string[])[],
        ];
        return string.Join(" \\\n  ", parts);
    }

    /// <summary>What is in the shell's variable for a part that an address leaves open.</summary>
    /// <param name="path">The address of the operation.</param>
    /// <param name="name">As it stands between braces in the address.</param>
    public static string VariableOf(string path, string name) =>
        name != "id" ? "CASE_NUMBER"
        : path.StartsWith("/api/v1/registrations", StringComparison.Ordinal) ? "REGISTRATION_ID"
        : path.StartsWith("/api/v1/decisions", StringComparison.Ordinal) ? "DECISION_ID"
        : path.StartsWith("/api/v1/documents", StringComparison.Ordinal) ? "DOCUMENT_ID"
        : "REPORT_ID";

    private static string Variables(string path) =>
        OpenPart().Replace(path, part => $"${VariableOf(path, part.Groups["name"].Value)}");

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OpenPart();

    /// <exception cref="ArgumentOutOfRangeException">The operation sends nothing.</exception>
    public static string BodyOf(string operationId) =>
        operationId switch
        {
            "Registrations_Register" or "Registrations_Check" => Claim,
            "Registrations_RegisterMany" =>
                $$"""{ "registrations": [{{Claim.Replace("10023", "10024", StringComparison.Ordinal)}}] }""",
            "CaseActs_Payment" => """{ "amountOre": 50000, "paidOn": "2026-11-20" }""",
            "CaseActs_Credit" => """{ "extent": "part", "amountOre": 10000, "reason": "Varen ble levert med en skade." }""",
            "Messages_Write" => """{ "text": "Skyldneren har ringt oss og vil betale i dag." }""",
            "Decisions_AnswerOne" => """{ "choice": "answer", "text": "Varene ble levert 3. september." }""",
            "Sandbox_Nights" => """{ "nights": 1 }""",
            "SandboxActs_Payment" => """{ "amountOre": 100000 }""",
            "SandboxActs_Dispute" => """{ "reason": "defective", "text": "Jeg har klaget på varen." }""",
            "SandboxActs_Question" => """{ "text": "Har kunden klaget til dere?" }""",
            _ => throw new ArgumentOutOfRangeException(nameof(operationId), operationId, "It sends nothing."),
        };
}
