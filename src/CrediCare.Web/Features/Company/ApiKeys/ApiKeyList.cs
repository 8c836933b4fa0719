using CrediCare.Domain.Creditors;

namespace CrediCare.Web.Features.Company.ApiKeys;

/// <summary>A company's keys, those that are open first.</summary>
/// <param name="Company">The public id of the company.</param>
/// <param name="CompanyName">Whose keys.</param>
/// <param name="IsCurrent">It is the company the viewer works for now.</param>
public sealed record ApiKeyList(string Company, string CompanyName, bool IsCurrent, IReadOnlyList<ApiKeyLine> Keys)
{
    /// <summary>The address, for the same company.</summary>
    public string Link(string path) => IsCurrent ? path : $"{path}?company={Company}";
}

/// <summary>A key as its page shows it.</summary>
/// <param name="Key">The key.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Maker">Who made it.</param>
/// <param name="MakerHasLeft">That person no longer administers the company, so that it opens nothing.</param>
/// <param name="Portfolios">By name; null is all.</param>
public sealed record ApiKeyLine(ApiKey Key, ApiKeyState State, string Maker, bool MakerHasLeft, IReadOnlyList<string>? Portfolios)
{
    public bool IsOpen => State == ApiKeyState.Open && !MakerHasLeft;

    /// <summary>It has not been replaced yet, so that it can be.</summary>
    public bool CanBeReplaced => State == ApiKeyState.Open && Key.ReplacedFromUtc is null;
}

/// <summary>A key that has just been made, with what is shown once.</summary>
public sealed record NewApiKey(
    string CompanyName,
    string Name,
    string Secret,
    DateOnly LastDay,
    DateTime? OldUntilUtc,
    ApiKeyMode Mode
);
