using CrediCare.Domain.Registrations;

namespace CrediCare.Web.Features.Registrations;

/// <summary>What the address asks the list for.</summary>
public sealed record RegistrationFilter
{
    public RegistrationState? State { get; init; }

    /// <summary>Words of the debtor's name, or a number.</summary>
    public string? Q { get; init; }

    /// <summary>A portfolio's public id.</summary>
    public string? Portfolio { get; init; }

    /// <summary>The public id of the file they came in.</summary>
    public string? Upload { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>Something is left out.</summary>
    public bool Narrows =>
        State is not null || !string.IsNullOrWhiteSpace(Q) || !string.IsNullOrEmpty(Portfolio) || !string.IsNullOrEmpty(Upload);

    /// <summary>The same list in one state, from its first page.</summary>
    public string AddressOf(RegistrationState? state)
    {
        var query = new Microsoft.AspNetCore.Http.Extensions.QueryBuilder();
        if (state is { } only)
            query.Add("state", only.ToString());
        if (!string.IsNullOrWhiteSpace(Q))
            query.Add("q", Q);
        if (!string.IsNullOrEmpty(Portfolio))
            query.Add("portfolio", Portfolio);
        if (!string.IsNullOrEmpty(Upload))
            query.Add("upload", Upload);
        return $"/registrations{query}";
    }
}
