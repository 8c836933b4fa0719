using CrediCare.Data.Access;
using CrediCare.Web.Features.Registrations.New;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>A file to be uploaded, or several e-invoices.</summary>
public sealed class UploadForm
{
    public IFormFileCollection? File { get; set; }

    /// <summary>A portfolio's public id; empty where there is only one.</summary>
    public string? Portfolio { get; set; }

    /// <summary>The company it is for, by its public id.</summary>
    public string? Creditor { get; set; }
}

/// <summary>The page a file is uploaded from.</summary>
public sealed record UploadPage(
    ViewerMembership Membership,
    IReadOnlyList<PortfolioChoice> Portfolios,
    IReadOnlyList<UploadLine> Latest
)
{
    public UploadForm Form { get; init; } = new();
}
