using CrediCare.Data.Desk;
using CrediCare.Data.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class DeskAssignmentConfiguration : IEntityTypeConfiguration<DeskAssignment>
{
    public void Configure(EntityTypeBuilder<DeskAssignment> builder)
    {
        builder.ToTable("DeskAssignments");
        builder.HasKey(assignment => assignment.SubjectId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(one => one.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(one => one.AssignedByUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(assignment => new { assignment.UserId, assignment.SubjectId });
    }
}
