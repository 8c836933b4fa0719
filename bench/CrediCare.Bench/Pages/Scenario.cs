namespace CrediCare.Bench.Pages;

/// <summary>One page that somebody asks for, and by hand what it has to read.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Reader">Who asks.</param>
/// <param name="Path">Where.</param>
/// <param name="Bare">The same rows by hand; without what every page reads about its reader.</param>
internal sealed record Scenario(string Name, Reader Reader, string Path, Func<Bare, Task> Bare)
{
    /// <summary>What the site holds for a while is forgotten each time: its clock goes on so far.</summary>
    public TimeSpan Later { get; init; }
}

/// <summary>Somebody who asks for pages, with what the site would know about them.</summary>
/// <param name="Who">As the table says it.</param>
/// <param name="Email">Signs in with it.</param>
/// <param name="UserId">Their key.</param>
/// <param name="CreditorIds">Theirs; none for staff.</param>
/// <param name="PortfolioIds">Those they reach; none for staff, who reach all.</param>
internal sealed record Reader(
    string Who,
    string Email,
    object UserId,
    IReadOnlyList<object> CreditorIds,
    IReadOnlyList<object> PortfolioIds
)
{
    public bool IsStaff => PortfolioIds.Count == 0;
}
