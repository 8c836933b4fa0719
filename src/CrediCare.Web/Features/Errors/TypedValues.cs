using CrediCare.Domain;

namespace CrediCare.Web.Features.Errors;

/// <summary>What a person had typed into a form that was refused, so that it can be copied into a fresh one.</summary>
public static class TypedValues
{
    private const int MostValues = 40;
    private const int MostLetters = 20_000;

    // Compared with a field's own name, so that "Debtor.Postcode" is not taken for a code.
    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "Password",
        "CurrentPassword",
        "NewPassword",
        "Repeat",
        "Token",
        "Code",
        "RecoveryCode",
        "BirthNumber",
        "Id",
    };

    /// <summary>The typed values in their order; never passwords, codes or the form's own hidden fields.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType || await ReadAsync(request, cancellationToken) is not { } form)
            return [];
        return Of(form.SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? "")));
    }

    /// <summary>The typed values among a form's fields.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var values = fields
            .Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal) && !Hidden.Contains(field.Key.Split('.')[^1]))
            .Select(field => field.Value)
            .Where(value => value.Trim().Length > 0 && value is not ("true" or "false") && !PublicId.IsOne(value))
            .Take(MostValues)
            .ToList();
        return values.Sum(value => value.Length) <= MostLetters ? values : [];
    }

    /// <summary>Null for a form that broke off, or that no browser sends: there is nothing to show of it.</summary>
    private static async Task<IFormCollection?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await request.ReadFormAsync(cancellationToken);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }
}
