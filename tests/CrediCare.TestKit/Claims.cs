using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrediCare.TestKit;

/// <summary>Claims as programs send them.</summary>
public static class Claims
{
    private static int _running = 5_000;

    /// <summary>One that is taken, with a number of its own.</summary>
    public static JsonObject One(string? portfolio = null)
    {
        var body = JsonNode
            .Parse(
                """
                {
                  "debtor": {
                    "kind": "company",
                    "name": "Granli Bygg AS",
                    "organisationNumber": "310000124",
                    "address": { "street": "Storgata 1", "postcode": "0155", "city": "Oslo" },
                    "email": "post@granli.example"
                  },
                  "invoice": {
                    "number": "",
                    "invoiceDate": "2026-09-15",
                    "dueDate": "2026-10-01",
                    "invoicedOre": 1250000,
                    "outstandingOre": 1250000,
                    "description": "Byggevarer"
                  }
                }
                """
            )!
            .AsObject();
        body["invoice"]!["number"] = Interlocked.Increment(ref _running).ToString(CultureInfo.InvariantCulture);
        if (portfolio is not null)
            body["portfolio"] = portfolio;
        return body;
    }

    public static string NumberOf(JsonObject claim) => (string)claim["invoice"]!["number"]!;

    /// <summary>Puts a value at a place, or takes the field away.</summary>
    public static void Put(JsonObject claim, string pointer, object? value)
    {
        var words = pointer[1..].Split('/');
        JsonNode at = claim;
        foreach (var word in words[..^1])
            at = at[word] ?? throw new InvalidOperationException(pointer);
        if (value is null)
            at.AsObject().Remove(words[^1]);
        else
            at[words[^1]] = JsonSerializer.SerializeToNode(value);
    }
}
