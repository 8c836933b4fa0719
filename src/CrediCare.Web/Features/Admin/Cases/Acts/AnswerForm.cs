using CrediCare.Domain.Decisions;
using CrediCare.Web.Features.Cases.Acts;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>That a caseworker has taken in how a question to the creditor ended.</summary>
public sealed class AnswerForm : CaseForm
{
    /// <summary>What was asked and what came of it; not posted.</summary>
    internal Decision? Decision { get; set; }
}
