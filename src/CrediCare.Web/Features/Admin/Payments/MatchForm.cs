using CrediCare.Domain.Payments;
using CrediCare.Web.Features.Cases.Acts;

namespace CrediCare.Web.Features.Admin.Payments;

/// <summary>That money which came in pays this case.</summary>
public sealed class MatchForm : CaseForm
{
    public string? CaseNumber { get; set; }

    /// <summary>The money; not posted.</summary>
    internal IncomingPayment Payment { get; set; } = null!;
}
