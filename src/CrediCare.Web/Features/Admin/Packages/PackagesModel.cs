using CrediCare.Data.Rates;
using CrediCare.Domain.Creditors;

namespace CrediCare.Web.Features.Admin.Packages;

/// <summary>All packages, those offered today first, and the agreement texts, the latest first.</summary>
public sealed record PackagesModel(DateOnly Today, IReadOnlyList<Package> Packages, IReadOnlyList<AgreementTextRow> Agreements);
